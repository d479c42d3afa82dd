// SPDX-License-Identifier: GPL-3.0-or-later
// How much goes at once and how fast: the sums behind it, with times made up.
#include <catch2/catch.hpp>

#include "kiosk/delivery/allowance.h"
#include "kiosk/delivery/part_size.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kKilo = 1U << 10U;

// What a part size becomes on a line that carries so many bytes a second, part after part.
std::size_t settledOn(double perSecond) {
    PartSize size;
    constexpr int kParts = 20;
    for (int i = 0; i < kParts; ++i)
        size.went(size.next(),
                  std::chrono::duration_cast<std::chrono::nanoseconds>(
                      std::chrono::duration<double>{static_cast<double>(size.next()) / perSecond}));
    return size.next();
}

}  // namespace

TEST_CASE("a part becomes what the line carries in four seconds, within bounds") {
    CHECK(settledOn(8e3) == 64 * kKilo);  // 64 kbit/s: the least, eight seconds
    CHECK(settledOn(64e3) == 192 * kKilo);
    CHECK(settledOn(1e6) >= 3'700 * kKilo);
    CHECK(settledOn(1e6) <= 4'000'000);
    CHECK(settledOn(1e9) == 16'384 * kKilo);
}

TEST_CASE("one odd part changes little") {
    PartSize size{{.target = 4s, .first = 1024 * kKilo}};
    size.went(1024 * kKilo, 1ns);
    CHECK(size.next() == 4096 * kKilo);
    size.went(4096 * kKilo, 1h);
    CHECK(size.next() == 1024 * kKilo);
}

TEST_CASE("the small part at a document's end makes the next ones no smaller, unless even it took too long") {
    PartSize size{{.target = 4s, .first = 1024 * kKilo}};
    size.went(100, 200ms);
    CHECK(size.next() == 1024 * kKilo);
    size.went(512 * kKilo, 8s);
    CHECK(size.next() == 256 * kKilo);
}

TEST_CASE("a line that breaks under parts is sent smaller ones, down to the least") {
    PartSize size;
    size.broke();
    CHECK(size.next() == 512 * kKilo);
    for (int i = 0; i < 20; ++i) size.broke();
    CHECK(size.next() == 64 * kKilo);
}

TEST_CASE("what may go in a second is what the setting says, however it is asked for") {
    constexpr std::uint64_t kRate = 100'000;
    Allowance allowance{kRate};
    const std::size_t piece = GENERATE(1'000U, 16'384U, 1'000'000U);
    Allowance::Instant now{1h};
    std::size_t sent = 0;
    for (int i = 0; i < 10'000; ++i) {  // ten seconds, a millisecond at a time
        sent += allowance.take(piece, now);
        now += 1ms;
    }
    CHECK(sent <= 10 * kRate + kRate / 10);
    CHECK(sent >= 10 * kRate - kRate / 20);
}

TEST_CASE("time without sending is saved up for a tenth of a second, no more") {
    Allowance allowance{100'000};
    CHECK(allowance.take(1'000'000, Allowance::Instant{24h}) == 10'000);
    CHECK(allowance.take(1'000'000, Allowance::Instant{24h}) == 0);
}

TEST_CASE("without a bound everything may go") {
    CHECK(Allowance{}.take(1'000'000, {}) == 1'000'000);
}
