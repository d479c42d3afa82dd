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

TEST_CASE("91 units of the former Bình Dương and 77 of the former Bà Rịa – Vũng Tàu went into 65 of today") {
    const Places& places = shippedPlaces();
    const auto count = [&](std::initializer_list<std::string_view> districts) {
        return std::ranges::count_if(places.former, [&](const FormerUnit& unit) {
            return std::ranges::find(districts, unit.district) != districts.end();
        });
    };
    CHECK(count({"Thành phố Thủ Dầu Một", "Thành phố Bến Cát", "Thành phố Tân Uyên", "Thành phố Thuận An",
                 "Thành phố Dĩ An", "Huyện Bàu Bàng", "Huyện Dầu Tiếng", "Huyện Phú Giáo",
                 "Huyện Bắc Tân Uyên"}) == 91);
    CHECK(count({"Thành phố Vũng Tàu", "Thành phố Bà Rịa", "Thành phố Phú Mỹ", "Huyện Long Đất",
                 "Huyện Châu Đức", "Huyện Xuyên Mộc"}) == 77);
}
