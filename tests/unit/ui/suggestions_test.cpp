// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/suggestions.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tramso;

namespace {

Places somePlaces() {
    Places places;
    places.provinces = {{"079", "Thành phố Hồ Chí Minh", {}}, {"092", "Thành phố Cần Thơ", {}}};
    places.units = {{"Phường Bình Tân", "27448", "079"}, {"Phường Bình Trị Đông", "27457", "079"},
                    {"Xã Bình Chánh", "27595", "079"},   {"Phường Tân Định", "26734", "079"},
                    {"Phường Cái Khế", "31120", "092"},  {"Phường Bình Thủy", "31174", "092"}};
    return places;
}

std::vector<std::string> shown(const std::vector<Suggestion>& suggestions) {
    std::vector<std::string> list;
    for (const Suggestion& one : suggestions) list.push_back(one.shown);
    return list;
}

bool offers(const std::vector<Suggestion>& suggestions, const std::string& text) {
    return std::any_of(suggestions.begin(), suggestions.end(),
                       [&](const Suggestion& one) { return one.text == text; });
}

}  // namespace

TEST_CASE("a family name is offered from its first letters, marks or not, and goes on with a space") {
    CHECK(shown(suggestNames("Ng")).front() == "Nguyễn");
    CHECK(offers(suggestNames("nguyen"), "Nguyễn "));
    CHECK(offers(suggestNames("Nguyễ"), "Nguyễn "));
    CHECK(offers(suggestNames("d"), "Đặng "));
    CHECK(shown(suggestNames("Đ")).front().starts_with("Đ"));
}

TEST_CASE("behind the family name middle and first names are offered, and what stands before is kept") {
    CHECK(offers(suggestNames("Trần th"), "Trần Thị "));
    CHECK(offers(suggestNames("H'Hen ng"), "H'Hen Ngọc "));
    CHECK_FALSE(offers(suggestNames("Trần tr"), "Trần Trần "));
}

TEST_CASE("nothing is offered for nothing, for a whole name, and for what begins no name") {
    CHECK(suggestNames("").empty());
    CHECK(suggestNames("Nguyễn ").empty());
    CHECK(shown(suggestNames("Nguyễn")).empty());
    CHECK(suggestNames("qx").empty());
    CHECK(suggestNames("\xff\xfe").empty());
}

TEST_CASE("a ward is offered with or without its kind and its marks, and brings its province") {
    const Places places = somePlaces();
    const std::string whole = "Phường Bình Tân, Thành phố Hồ Chí Minh";
    CHECK(offers(suggestPlaces("Phường Bình T", places), whole));
    CHECK(offers(suggestPlaces("phuong binh tan", places), whole));
    CHECK(offers(suggestPlaces("binh t", places), whole));
    CHECK(offers(suggestPlaces("Bình Th", places), "Phường Bình Thủy, Thành phố Cần Thơ"));
}

TEST_CASE("house and street before a ward are kept, with a comma between them or without") {
    const Places places = somePlaces();
    CHECK(offers(suggestPlaces("12 Lê Lợi, cai kh", places), "12 Lê Lợi, Phường Cái Khế, Thành phố Cần Thơ"));
    CHECK(offers(suggestPlaces("12 Lê Lợi cai kh", places), "12 Lê Lợi Phường Cái Khế, Thành phố Cần Thơ"));
    CHECK(offers(suggestPlaces("1 Đường Mẫu, Phường Lạ, ho chi", places),
                 "1 Đường Mẫu, Phường Lạ, Thành phố Hồ Chí Minh"));
}

TEST_CASE("kinds may be written short, and what belongs to a street or a former district is no ward") {
    const Places places = somePlaces();
    CHECK(offers(suggestPlaces("p. cai kh", places), "Phường Cái Khế, Thành phố Cần Thơ"));
    CHECK(offers(suggestPlaces("1 Đường Mẫu, P.Cái Kh", places),
                 "1 Đường Mẫu, Phường Cái Khế, Thành phố Cần Thơ"));
    CHECK(offers(suggestPlaces("TP. ho chi", places), "Thành phố Hồ Chí Minh"));
    CHECK(suggestPlaces("1 Đường Mẫu, TP. Hồ Chí Minh", places).empty());
    CHECK(suggestPlaces("Quận Bình Tân", places).empty());
    CHECK(suggestPlaces("12 đường Tân Định", places).empty());
}

TEST_CASE("no place is offered for one letter, for a whole name, and where no place begins so") {
    const Places places = somePlaces();
    CHECK(suggestPlaces("", places).empty());
    CHECK(suggestPlaces("b", places).empty());
    CHECK(suggestPlaces("12 Lê Lợi", places).empty());
    CHECK(suggestPlaces("Thành phố Cần Thơ", places).empty());
    CHECK(suggestPlaces("binh t", Places{}).empty());
}

TEST_CASE("no more is offered than has room") {
    CHECK(suggestPlaces("binh", somePlaces()).size() == kSuggestions);
    CHECK(suggestNames("t").size() == kSuggestions);
}
