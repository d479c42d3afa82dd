// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

const std::vector<FieldQuery> kCouple{
    {"wife.name", {"Bên nữ | Họ, chữ đệm, tên"}, FieldShape::Name},
    {"husband.name", {"Bên nam | Họ, chữ đệm, tên"}, FieldShape::Name},
    {"wife.birth", {"Bên nữ | Ngày, tháng, năm sinh"}, FieldShape::Date},
    {"husband.birth", {"Bên nam | Ngày, tháng, năm sinh"}, FieldShape::Date},
    {"wife.home", {"Bên nữ | Nơi cư trú"}},
    {"husband.home", {"Bên nam | Nơi cư trú"}},
};

const std::string kHead = "Thông tin             Bên nữ                Bên nam";
const std::string kNames = "Họ, chữ đệm, tên      LÊ THỊ VÍ             TRẦN VĂN DỤ";

std::vector<std::string> couple(const std::vector<std::string>& lines) {
    return findAll(typedPage(lines), kCouple);
}

}  // namespace

TEST_CASE("the cells of a table are told by the heading of their column and the label of their row") {
    CHECK(couple({kHead, kNames, "Ngày, tháng, năm sinh 12/03/1980            02/11/1978"}) ==
          std::vector<std::string>{"wife.name=LÊ THỊ VÍ", "husband.name=TRẦN VĂN DỤ", "wife.birth=12/03/1980",
                                   "husband.birth=02/11/1978"});
}

TEST_CASE("columns may change places") {
    CHECK(couple({"Thông tin             Bên nam               Bên nữ", kNames}) ==
          std::vector<std::string>{"wife.name=TRẦN VĂN DỤ", "husband.name=LÊ THỊ VÍ"});
}

TEST_CASE("a cell and a label of several lines are read to their ends") {
    CHECK(couple({kHead, "Ngày, tháng, năm      12/03/1980            02/11/1978", "sinh",
                  "Nơi cư trú            số 1 đường Bến Đá,    số 23 đường Lúa Mới,",
                  "                      phường Mẫu Đơn,       phường Phù Sa,",
                  "                      tỉnh Hà Giả           tỉnh Hà Giả",
                  "Dân tộc               Kinh                  Tày"}) ==
          std::vector<std::string>{"wife.birth=12/03/1980", "husband.birth=02/11/1978",
                                   "wife.home=số 1 đường Bến Đá, phường Mẫu Đơn, tỉnh Hà Giả",
                                   "husband.home=số 23 đường Lúa Mới, phường Phù Sa, tỉnh Hà Giả"});
}

TEST_CASE("a cell left blank stays blank") {
    CHECK(couple({kHead, "Họ, chữ đệm, tên                            TRẦN VĂN DỤ"}) ==
          std::vector<std::string>{"husband.name=TRẦN VĂN DỤ"});
    CHECK(couple({kHead, "Họ, chữ đệm, tên", "Nơi cư trú"}).empty());
}

TEST_CASE("who signs below is no heading of a column") {
    CHECK(couple({kHead, kNames, "", "", "          Bên nữ                         Bên nam",
                  "(Ký, ghi rõ họ, chữ đệm, tên)   (Ký, ghi rõ họ, chữ đệm, tên)"}) ==
          std::vector<std::string>{"wife.name=LÊ THỊ VÍ", "husband.name=TRẦN VĂN DỤ"});
}

TEST_CASE("one heading by itself makes no table") {
    CHECK(couple({"Thông tin             Bên nữ", "Họ, chữ đệm, tên      LÊ THỊ VÍ"}).empty());
}
