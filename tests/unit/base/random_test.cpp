// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/random.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstring>
#include <deque>

using namespace tramso;

namespace {

// Draws these 32-bit numbers, one after the other.
class Dice final : public Random {
public:
    explicit Dice(std::deque<std::uint32_t> numbers) : numbers_{std::move(numbers)} {}
    void fill(std::span<std::byte> out) override {
        REQUIRE(out.size() == sizeof(std::uint32_t));
        REQUIRE_FALSE(numbers_.empty());
        std::memcpy(out.data(), &numbers_.front(), out.size());
        numbers_.pop_front();
    }
    [[nodiscard]] std::size_t left() const { return numbers_.size(); }

private:
    std::deque<std::uint32_t> numbers_;
};

}  // namespace

TEST_CASE("every number below the bound can be drawn, and no other") {
    SystemRandom random;
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i) ++seen.at(drawBelow(6, random));
    for (const int count : seen) CHECK(count > 800);
    CHECK(drawBelow(1, random) == 0);
}

TEST_CASE("a draw that would make small numbers likelier is drawn again") {
    // 4294 whole millions fit into 32 bits; what lies above them is nobody's.
    Dice dice{{4'294'967'295U, 4'294'000'000U, 4'293'999'999U}};
    CHECK(drawBelow(1'000'000, dice) == 999'999);
    CHECK(dice.left() == 0);
}
