// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/table_finder.h"

#include <catch2/catch.hpp>

#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

const std::vector<ListColumn> kColumns{{{"Họ, chữ đệm và tên"}, FieldShape::Name},
                                       {{"Ngày sinh"}, FieldShape::Date},
                                       {{"Giới tính"}, FieldShape::Sex},
                                       {{"Quan hệ"}, FieldShape::Text}};

// Rows as "a | b | c", in the order of the columns.
std::vector<std::string> read(const std::vector<std::string>& lines, std::size_t most = 10) {
    const PageReading page = typedPage(lines);
    const PageReading* view = &page;
    std::vector<std::string> rows;
    for (const auto& row : findTable({&view, 1}, kColumns, most).rows) {
        std::string text;
        for (const FoundCell& cell : row) text += (text.empty() ? "" : " | ") + cell.value;
        rows.push_back(text);
    }
    return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("people in a table are read row by row, each value from its column") {
    CHECK(
        read({"1. Họ, chữ đệm và tên: Nguyễn Văn Mẫu",
              "10. Những người cùng thay đổi:", "TT   Họ, chữ đệm và tên   Ngày sinh     Giới tính   Quan hệ",
              "1    Trần Thị Mẫu         02/03/1990    Nữ          vợ",
              "2    Nguyễn Văn Bưởi      05/11/2020    Nam         con", "11. Ý kiến của chủ hộ: Đồng ý"}) ==
        Rows{"Trần Thị Mẫu | 02/03/1990 | Nữ | vợ", "Nguyễn Văn Bưởi | 05/11/2020 | Nam | con"});
}

TEST_CASE("a value broken over two lines goes on with its row, an empty row is nobody") {
    CHECK(read({"TT   Họ, chữ đệm và tên   Ngày sinh     Giới tính   Quan hệ",
                "1    Trần Thị Hoàng       02/03/1990    Nữ          con",
                "     Mẫu                                            nuôi",
                "2    .................    ..........    ....        ......"}) ==
          Rows{"Trần Thị Hoàng Mẫu | 02/03/1990 | Nữ | con nuôi"});
}

TEST_CASE("without numbers every name is a row, and columns that are not there stay empty") {
    CHECK(read({"Họ, chữ đệm và tên    Ngày sinh", "Trần Thị Mẫu          02/03/1990",
                "Nguyễn Văn Bưởi       2020"}) ==
          Rows{"Trần Thị Mẫu | 02/03/1990 |  | ", "Nguyễn Văn Bưởi | 2020 |  | "});
}

TEST_CASE("where no head of a table stands nothing is read") {
    CHECK(read({"1. Họ, chữ đệm và tên: Nguyễn Văn Mẫu", "2. Ngày sinh: 15/01/1990"}).empty());
    CHECK(read({}).empty());
}

TEST_CASE("not more rows are read than asked for") {
    CHECK(read({"TT   Họ, chữ đệm và tên   Ngày sinh", "1    Trần Thị Mẫu         02/03/1990",
                "2    Nguyễn Văn Bưởi      05/11/2020"},
               1)
              .size() == 1);
}
