// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

const std::string kName = "Họ, chữ đệm, tên";
const std::string kBorn = "Ngày, tháng, năm sinh";

const std::vector<FieldQuery> kFamily{{"child.name", {"Người được khai sinh > " + kName}, FieldShape::Name},
                                      {"child.born", {"Người được khai sinh > " + kBorn}, FieldShape::Date},
                                      {"mother.name", {"Mẹ > " + kName}, FieldShape::Name},
                                      {"mother.born", {"Mẹ > " + kBorn}, FieldShape::Date},
                                      {"father.name", {"Cha > " + kName}, FieldShape::Name}};

}  // namespace

TEST_CASE("labels that repeat are read in their own section") {
    const auto page =
        typedPage({"Người yêu cầu là cha, mẹ hoặc người thân của trẻ", "Người được khai sinh",
                   kName + ": Nguyễn Bé Mẫu", kBorn + ": 01/02/2026", "Mẹ", kName + ": Trần Thị Mẫu",
                   kBorn + ": 03/04/1995", "Cha", kName + ": Nguyễn Văn Mẫu"});
    CHECK(findAll(page, kFamily) ==
          std::vector<std::string>{"child.name=Nguyễn Bé Mẫu", "child.born=01/02/2026",
                                   "mother.name=Trần Thị Mẫu", "mother.born=03/04/1995",
                                   "father.name=Nguyễn Văn Mẫu"});
}

TEST_CASE("a field blank in its section is not taken from another") {
    const auto page =
        typedPage({"Người được khai sinh", kName + ": Nguyễn Bé Mẫu", kBorn + ": 01/02/2026", "Mẹ",
                   kName + ": ............", kBorn + ": ............", "Cha", kName + ": Nguyễn Văn Mẫu"});
    CHECK(findAll(page, kFamily) == std::vector<std::string>{"child.name=Nguyễn Bé Mẫu",
                                                             "child.born=01/02/2026",
                                                             "father.name=Nguyễn Văn Mẫu"});
}

TEST_CASE("a section that is not on the page has no fields") {
    CHECK(findOne({kName + ": Nguyễn Văn Mẫu"}, "Mẹ > " + kName).value.empty());
}

TEST_CASE("a section may begin with the label that names it") {
    const auto page = typedPage({kName + " người mẹ: Trần Thị Mẫu", kBorn + ": 03/04/1995",
                                 kName + " người cha: Nguyễn Văn Mẫu", kBorn + ": 05/06/1993"});
    CHECK(findAll(page, {{"mother.name", {"người mẹ > " + kName}, FieldShape::Name},
                         {"mother.born", {"người mẹ > " + kBorn}, FieldShape::Date},
                         {"father.name", {"người cha > " + kName}, FieldShape::Name},
                         {"father.born", {"người cha > " + kBorn}, FieldShape::Date}}) ==
          std::vector<std::string>{"mother.name=Trần Thị Mẫu", "mother.born=03/04/1995",
                                   "father.name=Nguyễn Văn Mẫu", "father.born=05/06/1993"});
}

TEST_CASE("fields with the same label and no section take its places in order") {
    const auto page = typedPage({kName + ": Nguyễn Bé Mẫu", kName + ": Trần Thị Mẫu"});
    CHECK(findAll(page, {{"first", {kName}}, {"second", {kName}}, {"third", {kName}}}) ==
          std::vector<std::string>{"first=Nguyễn Bé Mẫu", "second=Trần Thị Mẫu"});
}
