// SPDX-License-Identifier: GPL-3.0-or-later
// What Tesseract really read on two worn, made-up forms; tests/data/fields/make_fixtures.py prints them.
#include <catch2/catch.hpp>
#include <map>

#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

int number(std::string_view text) {
    return std::stoi(std::string{text});
}

// Rows of level 5 are words: block, paragraph, line in columns 2 to 4, box in 6 to 9, confidence, text.
PageReading readTsv(const std::string& name) {
    const auto file = readFile(std::string{TRAMSO_SOURCE_DIR "/tests/data/fields/"} + name, 1U << 20U);
    REQUIRE(file);
    PageReading page;
    page.width = 2480;
    page.height = 3508;
    for (const auto row : split(viewText(*file), '\n')) {
        const auto cells = split(row, '\t');
        if (cells.size() != 12 || cells[0] != "5") continue;
        const int line = number(cells[2]) * 10'000 + number(cells[3]) * 100 + number(cells[4]);
        const Box box{number(cells[6]), number(cells[7]), number(cells[8]), number(cells[9])};
        page.words.push_back(
            {std::string{cells[11]}, box, static_cast<int>(std::stod(std::string{cells[10]})), line});
    }
    return page;
}

std::map<std::string, FoundField> byKey(const PageReading& page, const std::vector<FieldQuery>& queries) {
    const PageReading* view = &page;
    std::map<std::string, FoundField> fields;
    for (const auto& field : findFields({&view, 1}, queries)) fields[field.key] = field;
    return fields;
}

}  // namespace

TEST_CASE("every field of a scanned birth declaration is found, parents apart") {
    const std::string name = "Họ, chữ đệm, tên";
    const std::string born = "Ngày, tháng, năm sinh";
    const auto values =
        findAll(readTsv("birth.tsv"), {{"asks.name", {name + " người yêu cầu"}, FieldShape::Name},
                                       {"asks.home", {"Nơi cư trú"}},
                                       {"asks.is", {"Quan hệ với người được khai sinh"}},
                                       {"child.name", {"người dưới đây > " + name}, FieldShape::Name},
                                       {"child.born", {"người dưới đây > " + born}, FieldShape::Date},
                                       {"child.sex", {"Giới tính"}},
                                       {"mother.name", {"người mẹ > " + name}, FieldShape::Name},
                                       {"mother.born", {"người mẹ > " + born}, FieldShape::Date},
                                       {"mother.people", {"người mẹ > Dân tộc"}},
                                       {"father.name", {"người cha > " + name}, FieldShape::Name},
                                       {"father.born", {"người cha > " + born}, FieldShape::Date},
                                       {"father.nation", {"người cha > Quốc tịch"}}});
    CHECK(values == std::vector<std::string>{
                        "asks.name=Trần Văn Mẫu",
                        "asks.home=Nhà số 12, ngõ 34, đường Mẫu Đơn, tổ dân phố số 5, phường Thử Nghiệm, "
                        "thành phố Hà Nội",
                        "asks.is=Cha", "child.name=TRẦN BÉ MẪU", "child.born=05/11/2026", "child.sex=Nữ",
                        "mother.name=Nguyễn Thị Thử", "mother.born=20/03/1998", "mother.people=Tày",
                        "father.name=Trần Văn Mẫu", "father.born=15/01/1990", "father.nation=Việt Nam"});
}

TEST_CASE(
    "on a form whose dots disturbed recognition, what was read well is found and the rest not trusted") {
    const auto page = readTsv("status.tsv");
    auto fields = byKey(page, {{"name", {"Họ, chữ đệm, tên người yêu cầu"}, FieldShape::Name},
                               {"home", {"Nơi cư trú"}},
                               {"number", {"Số định danh cá nhân"}, FieldShape::PersonalNumber},
                               {"phone", {"Số điện thoại"}, FieldShape::Phone},
                               {"born", {"Sinh ngày"}, FieldShape::Date},
                               {"aim", {"Mục đích"}}});
    CHECK(fields["name"].value == "Lê Thị Thử Nghiệm");
    CHECK(fields["home"].value == "Thôn Mẫu, xã Thử Nghiệm, tỉnh Lào Cai");
    CHECK(fields["number"].confidence <= 30);
    CHECK(fields["phone"].confidence <= 30);
    CHECK(fields["born"].confidence <= 20);
    CHECK(fields.count("aim") == 0);
    CHECK(titleMatch(page, "TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN") >= 95);
    CHECK(titleMatch(page, "TỜ KHAI ĐĂNG KÝ KHAI SINH") < 70);
}
