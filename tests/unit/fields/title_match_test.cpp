// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

const std::string kTitle = "TỜ KHAI ĐĂNG KÝ KHAI SINH";

int match(const std::vector<std::string>& lines) {
    return titleMatch(typedPage(lines), kTitle);
}

}  // namespace

TEST_CASE("a title printed as asked for fits fully") {
    CHECK(match({"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", "TỜ KHAI ĐĂNG KÝ KHAI SINH", "",
                 "Kính gửi: UBND"}) == 100);
    CHECK(match({"TỜ KHAI", "ĐĂNG KÝ KHAI SINH"}) == 100);
}

TEST_CASE("lost marks, letter case and a few misread letters count little") {
    CHECK(match({"Tờ khai đăng ký khai sinh"}) == 100);
    CHECK(match({"TO KHAI DANG KY KHAI SINH"}) >= 95);
    CHECK(match({"TỜ KHA1 ĐĂNG KỲ KHAl SINH"}) >= 85);
}

TEST_CASE("other titles fit less than the right one, unrelated text hardly") {
    CHECK(match({"TỜ KHAI ĐĂNG KÝ LẠI KHAI SINH"}) < match({"TO KHAI DANG KY KHAI SINH"}));
    CHECK(match({"TỜ KHAI ĐĂNG KÝ KẾT HÔN"}) <= 80);
    CHECK(match({"Nguyễn Văn Mẫu", "15/01/1990"}) <= 40);
    CHECK(match({}) == 0);
    CHECK(titleMatch(typedPage({"TỜ KHAI"}), "") == 0);
}
