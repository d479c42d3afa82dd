// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as they stand on cards and forms; all streets and numbers are made up or of whole streets.
#include "kiosk/places/address.h"

#include <fmt/format.h>

#include "tests/unit/places/shipped_places.h"

using namespace tramso;

namespace {

Address read(std::string_view text) {
    return parseAddress(text, shippedPlaces());
}
// "house|street|neighbourhood|ward|district|province".
std::string told(std::string_view text) {
    const Address a = read(text);
    return fmt::format("{}|{}|{}|{}|{}|{}", a.house, a.street, a.neighbourhood, a.ward, a.district,
                       a.province);
}
// The units it may lie in today, and "before" when it is an address of before.
std::vector<std::string> today(std::string_view text) {
    const Address address = read(text);
    std::vector<std::string> names;
    if (address.former) names.emplace_back("before");
    for (const std::size_t unit : address.now) names.push_back(shippedPlaces().units[unit].name);
    return names;
}
using Names = std::vector<std::string>;

constexpr const char* kDivided = "45/12 Lê Văn Quới, KP7, P. Bình Hưng Hòa A, Q. Bình Tân";

}  // namespace

TEST_CASE("abbreviations are written out and every part finds its place") {
    CHECK(told(kDivided) == "45/12|Lê Văn Quới|Khu phố 7|Phường Bình Hưng Hòa A|Quận Bình Tân|");
    CHECK(told("Số 12 Đường số 7, Tổ 5, Ấp 3, X. Vĩnh Lộc A, H. Bình Chánh, TP.HCM") ==
          "12|Đường số 7|Tổ 5, Ấp 3|Xã Vĩnh Lộc A|Huyện Bình Chánh|Thành phố Hồ Chí Minh");
    CHECK(told("2 Lý Nam Đế, TT. Hóc Môn, H. Hóc Môn, TP. Hồ Chí Minh") ==
          "2|Lý Nam Đế||Thị trấn Hóc Môn|Huyện Hóc Môn|Thành phố Hồ Chí Minh");
    CHECK(told("7 Võ Văn Ngân, P. Linh Chiểu, TP. Thủ Đức, TP. Hồ Chí Minh") ==
          "7|Võ Văn Ngân||Phường Linh Chiểu|Thành phố Thủ Đức|Thành phố Hồ Chí Minh");
}

TEST_CASE("a ward that went into one unit is certain, a divided one is a question") {
    CHECK(today("1 Đường Mẫu, P. An Lạc A, Q. Bình Tân, TP.HCM") == Names{"before", "Phường An Lạc"});
    CHECK(today(kDivided) == Names{"before", "Phường Bình Trị Đông", "Phường Bình Hưng Hòa"});
    CHECK(today("1 Đường Mẫu, Phường Đa Kao, Quận 1") ==
          Names{"before", "Phường Sài Gòn", "Phường Tân Định"});
}

TEST_CASE(
    "units of the former Bình Dương and Bà Rịa – Vũng Tàu are known, by their districts' older names too") {
    CHECK(today("1 Đường Mẫu, P. Phú Cường, TP. Thủ Dầu Một, Bình Dương") ==
          Names{"before", "Phường Thủ Dầu Một"});
    CHECK(today("1 Đường Mẫu, Phường Hiệp Thành, TP. Thủ Dầu Một, tỉnh Bình Dương") ==
          Names{"before", "Phường Thủ Dầu Một", "Phường Phú Lợi"});
    CHECK(today("1 Đường Mẫu, P. 7, TP. Vũng Tàu, Bà Rịa - Vũng Tàu") == Names{"before", "Phường Tam Thắng"});
    CHECK(today("Ấp 2, Xã Phước Tỉnh, Huyện Long Điền, tỉnh Bà Rịa - Vũng Tàu") ==
          Names{"before", "Xã Long Hải"});
    CHECK(today("1 Đường Mẫu, Phường Hiệp Thành, TP.HCM") ==
          Names{"before", "Phường Tân Thới Hiệp"});                                 // Quận 12
    CHECK(today("1 Đường Mẫu, Phường Hiệp Thành, Bình Dương") == Names{"before"});  // of which district?
    CHECK(today("1 Đường Mẫu, P. Thới Hòa, TX. Bến Cát, Bình Dương") == Names{"before", "Phường Thới Hòa"});
}

TEST_CASE("the words of a card, without kinds, are read from the right") {
    const char* card = "1 Đường Mẫu, Khu phố 1, Bình Trị Đông, Bình Tân, TP. Hồ Chí Minh";
    CHECK(told(card) == "1|Đường Mẫu|Khu phố 1|Phường Bình Trị Đông|Quận Bình Tân|Thành phố Hồ Chí Minh");
    CHECK(today(card) == Names{"before", "Phường Bình Trị Đông"});
}

TEST_CASE("without marks, without commas, with leading zeros, in capitals, decomposed") {
    CHECK(today("12 le loi, phuong an lac a, quan binh tan, tp hcm") == Names{"before", "Phường An Lạc"});
    CHECK(today("12 Lê Lợi P.04 Q.5 TP.HCM") == Names{"before", "Phường Chợ Quán"});
    CHECK(told("12 Lê Lợi P04 Q5 TPHCM") == "12|Lê Lợi||Phường 4|Quận 5|Thành phố Hồ Chí Minh");
    CHECK(today("12 Lê Lợi, PHƯỜNG AN LẠC A, QUẬN BÌNH TÂN") == Names{"before", "Phường An Lạc"});
    CHECK(today("1, Phu\u031bo\u031b\u0300ng An La\u0323c A, Qua\u0323\u0302n Bi\u0300nh Ta\u0302n") ==
          Names{"before", "Phường An Lạc"});
}

TEST_CASE("an address of today has no district, and says what it says") {
    const char* now = "9 Đường số 1, Khu phố 3, Phường Bình Tân, Thành phố Hồ Chí Minh";
    CHECK(told(now) == "9|Đường số 1|Khu phố 3|Phường Bình Tân||Thành phố Hồ Chí Minh");
    CHECK(today(now) == Names{"Phường Bình Tân"});
    CHECK(addressesToday(read(now), shippedPlaces()).empty());
}

TEST_CASE("districts of before 2021 are known by the name they have had since") {
    CHECK(today("5 Đường Mẫu, P. Cát Lái, Quận 2, TP.HCM") == Names{"before", "Phường Cát Lái"});
    CHECK(today("5 Đường Mẫu, P. An Phú, Q.2, TP.HCM") ==
          Names{"before", "Phường Bình Trưng", "Phường An Khánh"});
}

TEST_CASE("marks that are written count: Tân Quý is not Tân Quy") {
    CHECK(today("1 Đường Mẫu, P. Tân Quy, Q.7") == Names{"before", "Phường Tân Hưng"});
    CHECK(today("1 Đường Mẫu, P. Tân Quý, Q. Tân Phú") ==
          Names{"before", "Phường Tân Sơn Nhì", "Phường Phú Thọ Hòa"});
}

TEST_CASE("what is no unit is left in the street") {
    CHECK(told("12 Tô Hiến Thành, P.13, Q.10") == "12|Tô Hiến Thành||Phường 13|Quận 10|");
    CHECK(told("300 xa lo ha noi, phuong 1, quan 3") == "300|xa lo ha noi||Phường 1|Quận 3|");
    CHECK(told("44 Quán Sứ, Hà Nội") == "44|Quán Sứ||||Thành phố Hà Nội");
}

TEST_CASE("what the tables do not know stays as written, and nothing is guessed") {
    CHECK(today("1 Đường Mẫu, Phường 99, Quận 5, TP.HCM") == Names{"before"});
    CHECK(told("Ấp Mẫu, xã Mẫu, huyện Châu Thành, tỉnh Tiền Giang") ==
          "||Ấp Mẫu|Xã Mẫu|Huyện Châu Thành|Tỉnh Đồng Tháp");
    CHECK(today("Phường 1, Thành phố Mỹ Tho, tỉnh Tiền Giang") == Names{"before"});
    CHECK(told("") == "|||||");
    CHECK(told(std::string(600, 'a')) == "|||||");
    CHECK(told("\xff\xfe") == "|||||");
}

TEST_CASE("the line of today keeps house, street and neighbourhood") {
    CHECK(addressesToday(read(kDivided), shippedPlaces()) ==
          Names{"45/12 Lê Văn Quới, Khu phố 7, Phường Bình Trị Đông, Thành phố Hồ Chí Minh",
                "45/12 Lê Văn Quới, Khu phố 7, Phường Bình Hưng Hòa, Thành phố Hồ Chí Minh"});
}
