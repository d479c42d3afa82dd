// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <catch2/catch.hpp>
#include <set>

#include "kiosk/dossier/dossier.h"

using namespace tramso;

namespace {

std::string referenceOf(std::byte each) {
    std::array<std::byte, 8> random{};
    random.fill(each);
    return makeReference(random);
}

}  // namespace

TEST_CASE("a reference is TS and two groups of four that cannot be misread, whatever was drawn") {
    constexpr std::string_view kReadable = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    std::set<char> used;
    for (int drawn = 0; drawn < 256; ++drawn) {
        const std::string reference = referenceOf(static_cast<std::byte>(drawn));
        REQUIRE(reference.size() == 12);
        CHECK(reference.substr(0, 3) == "TS-");
        CHECK(reference[7] == '-');
        CHECK(kReadable.find(reference[3]) != std::string_view::npos);
        used.insert(reference[3]);
    }
    CHECK(used.size() == kReadable.size());  // none of the alphabet is wasted
}

TEST_CASE("each drawn byte has its own place in the reference") {
    std::array<std::byte, 8> random{};
    std::set<std::string> references{makeReference(random)};
    for (std::byte& each : random) {
        each = std::byte{1};
        references.insert(makeReference(random));
        each = std::byte{0};
    }
    CHECK(references.size() == 9);
}
