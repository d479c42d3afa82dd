// SPDX-License-Identifier: GPL-3.0-or-later
// What ships: as many units as the law made, and every ward of before is found.
#include <algorithm>

#include "tests/unit/places/shipped_places.h"

using namespace tramso;

namespace {

long kindCount(std::string_view kind) {
    return std::ranges::count_if(shippedPlaces().units,
                                 [&](const Unit& unit) { return unit.name.starts_with(kind); });
}

}  // namespace

TEST_CASE("34 provinces, made of 63, and the city's 168 units") {
    const Places& places = shippedPlaces();
    CHECK(places.provinces.size() == 34);
    std::size_t before = 0;
    for (const Province& province : places.provinces) before += province.merged.size() + 1;
    CHECK(before == 63 + 1);  // Thành phố Huế was called Thừa Thiên Huế
    CHECK(places.units.size() == 168);
    CHECK(kindCount("Phường") == 113);
    CHECK(kindCount("Xã") == 54);
    CHECK(kindCount("Đặc khu") == 1);
}

TEST_CASE("every ward of before became something, and no district has two of one name") {
    const Places& places = shippedPlaces();
    CHECK(places.former.size() > 200);
    for (const FormerUnit& unit : places.former) {
        CHECK_FALSE(unit.now.empty());
        const auto same = [&](const FormerUnit& other) {
            return other.name == unit.name && other.district == unit.district;
        };
        CHECK(std::ranges::count_if(places.former, same) == 1);
    }
}
