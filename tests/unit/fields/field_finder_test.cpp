// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/field_finder.h"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

const std::string kNameLabel = "Họ, chữ đệm, tên người yêu cầu";

std::string nameIn(const std::string& line) {
    return findOne({line}, kNameLabel, FieldShape::Name).value;
}

}  // namespace

TEST_CASE("a value stands behind the colon of its label") {
    const auto field = findOne({"TỜ KHAI", "", "Họ, chữ đệm, tên người yêu cầu: Nguyễn Văn Mẫu"}, kNameLabel,
                               FieldShape::Name);
    CHECK(field.value == "Nguyễn Văn Mẫu");
    CHECK(field.confidence == 90);
    CHECK(field.page == 0);
    CHECK(field.box == Box{100 + 32 * kLetterWidth, 100 + 2 * kLinePitch, 14 * kLetterWidth, kLetterHeight});
}

TEST_CASE("dots, lines and glued signs are not part of a value") {
    CHECK(nameIn("Họ, chữ đệm, tên người yêu cầu: ......Nguyễn Văn Mẫu..........") == "Nguyễn Văn Mẫu");
    CHECK(nameIn("Họ, chữ đệm, tên người yêu cầu:Nguyễn Văn Mẫu ____") == "Nguyễn Văn Mẫu");
    CHECK(nameIn("Họ, chữ đệm, tên người yêu cầu ……… Nguyễn … Văn Mẫu …") == "Nguyễn Văn Mẫu");
    CHECK(nameIn("Họ, chữ đệm, tên người yêu cầu(1): (2) Nguyễn Văn Mẫu.") == "Nguyễn Văn Mẫu");
    CHECK(nameIn("Họ, chữ đệm, tên người yêu cầu (viết in hoa): NGUYỄN VĂN MẪU") == "NGUYỄN VĂN MẪU");
}

TEST_CASE("labels with misread letters, lost marks and moved spaces are still found, with less confidence") {
    for (const char* line :
         {"Họ, chư đem, tên ngươi yêu câu: Nguyễn Văn Mẫu", "Ho, chữ đệm, lên người yêu cẩu: Nguyễn Văn Mẫu",
          "Họ,chữ đệm,tên ngườiyêu cầu : Nguyễn Văn Mẫu", "Họ, chữ đệm. tên nguời yêu cầu; Nguyễn Văn Mẫu"}) {
        INFO(line);
        const auto field = findOne({line}, kNameLabel, FieldShape::Name);
        CHECK(field.value == "Nguyễn Văn Mẫu");
        CHECK(field.confidence <= 90);
        CHECK(field.confidence >= 70);
    }
}

TEST_CASE("another label is not taken for a similar one") {
    CHECK(nameIn("Giấy tờ tùy thân: thẻ căn cước").empty());
    CHECK(findOne({"Nơi sinh: Hà Nội"}, "Ngày sinh").value.empty());
    CHECK(findOne({"Nơi đăng ký: Hà Nội"}, "Nơi cư trú").value.empty());
}

TEST_CASE("fields that share a line are told apart") {
    const auto page = typedPage({"Giới tính: Nam   Dân tộc: Kinh   Quốc tịch: Việt Nam"});
    CHECK(findAll(page, {{"sex", {"Giới tính"}}, {"people", {"Dân tộc"}}, {"nation", {"Quốc tịch"}}}) ==
          std::vector<std::string>{"sex=Nam", "people=Kinh", "nation=Việt Nam"});
}

TEST_CASE("a value ends before a label nobody asked for, and at a wide gap") {
    CHECK(findOne({"Giới tính: Nữ Dân tộc: Kinh"}, "Giới tính").value == "Nữ");
    CHECK(findOne({"Giới tính: Nữ        Ảnh 4 x 6"}, "Giới tính").value == "Nữ");
    CHECK(findOne({"Nơi sinh: Bệnh viện Mẫu lúc 10:30"}, "Nơi sinh").value == "Bệnh viện Mẫu lúc 10:30");
}

TEST_CASE("a value may hold a label of its own") {
    CHECK(findOne({"Giấy tờ tùy thân: Thẻ căn cước số: 001090000001 Nơi cấp: Hà Nội"}, "Giấy tờ tùy thân")
              .value == "Thẻ căn cước số: 001090000001");
}

TEST_CASE("a field left blank is not filled with what follows") {
    CHECK(findOne({"Họ và tên: ......................", "Ngày sinh: 15/01/1990"}, "Họ và tên").value.empty());
    CHECK(findOne({"Họ và tên: ......................", "Nguyễn Văn Mẫu"}, "Họ và tên").value.empty());
    CHECK(findOne({"Họ và tên:", "Ngày sinh: 15/01/1990"}, "Họ và tên").value.empty());
    CHECK(findOne({"Giới tính:          Dân tộc: Kinh"}, "Giới tính").value.empty());
    CHECK(findOne({"Giới tính: ...... Dân tộc: Kinh"}, "Giới tính").value.empty());
    CHECK(findOne({"Sinh ngày ..... tháng ..... năm ........"}, "Sinh ngày", FieldShape::Date).value.empty());
}

TEST_CASE("an address that fills its line goes on in the next") {
    const std::string start = "Nơi cư trú: nhà số 1, đường Thử Nghiệm, khu phố Mẫu Một, tổ 2,";
    CHECK(findOne({start, "phường Mẫu, thành phố Hà Nội", "Giới tính: Nam"}, "Nơi cư trú").value ==
          "nhà số 1, đường Thử Nghiệm, khu phố Mẫu Một, tổ 2, phường Mẫu, thành phố Hà Nội");
    const std::string sentence =
        "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm";
    CHECK(findOne({"Nơi cư trú: nhà số 1, đường Thử Nghiệm, khu phố Mẫu Một, thành phố Hà Nội", sentence},
                  "Nơi cư trú")
              .value == "nhà số 1, đường Thử Nghiệm, khu phố Mẫu Một, thành phố Hà Nội");
    CHECK(findOne({"Nơi cư trú: Hà Nội", "ghi bằng chữ in hoa", sentence}, "Nơi cư trú").value == "Hà Nội");
}

TEST_CASE("a line that begins with an item's number goes on with no value, though the number is misread") {
    const std::string start = "Nguồn gốc: nhà số 1, đường Thử Nghiệm, khu phố Mẫu Một, tổ 2";
    for (const char* number : {"III", "IH", "HI"})
        CHECK(findOne({start, number + std::string{". Sơ đồ thửa đất"}}, "Nguồn gốc").value ==
              "nhà số 1, đường Thử Nghiệm, khu phố Mẫu Một, tổ 2");
}

TEST_CASE("a value may stand under its label") {
    const auto below = findOne({"Họ và tên:", "Nguyễn Văn Mẫu"}, "Họ và tên", FieldShape::Name);
    CHECK(below.value == "Nguyễn Văn Mẫu");
    CHECK(below.confidence < 90);
    const auto page = typedPage({"Họ và tên             Ngày sinh", "NGUYỄN VĂN MẪU        15/01/1990"});
    CHECK(findAll(page,
                  {{"name", {"Họ và tên"}, FieldShape::Name}, {"born", {"Ngày sinh"}, FieldShape::Date}}) ==
          std::vector<std::string>{"name=NGUYỄN VĂN MẪU", "born=15/01/1990"});
}

TEST_CASE("a value under its label may have another field beside it") {
    const auto page = typedPage({"                      Nơi thường trú / Place of residence:",
                                 "Có giá trị đến: 15/01/2030     Tổ 3, phường Phù Sa"});
    const std::vector<FieldQuery> queries{{"home", {"Nơi thường trú / Place of residence"}},
                                          {"expiry", {"Có giá trị đến"}, FieldShape::Date}};
    CHECK(findAll(page, queries) == std::vector<std::string>{"expiry=15/01/2030"});  // not right under it
    const auto card = typedPage({"                           Nơi thường trú / Place of residence:",
                                 "Có giá trị đến: 15/01/2030 Tổ 3, phường Phù Sa"});
    CHECK(findAll(card, queries) ==
          std::vector<std::string>{"home=Tổ 3, phường Phù Sa", "expiry=15/01/2030"});
}

TEST_CASE("a line that recognition took apart is read as one") {
    auto page = typedPage({"Họ và tên:            Giới tính: Nam", "Dân tộc: Kinh"});
    // The right-hand part comes last, as another text line, two pixels higher.
    page.words.push_back({"Mẫu", {100 + 11 * kLetterWidth, 98, 60, 30}, 90, 9});
    CHECK(findAll(page, {{"name", {"Họ và tên"}}}) == std::vector<std::string>{"name=Mẫu"});
}

TEST_CASE("confidence is that of the worst word of the value") {
    auto page = typedPage({"Họ và tên: Nguyễn Văn Mẫu", "Nơi sinh: Huế"});
    page.words[0].confidence = 3;  // a word of the label
    page.words[4].confidence = 41;
    const PageReading* view = &page;
    const std::vector<FieldQuery> queries{{"name", {"Họ và tên"}, FieldShape::Name}};
    CHECK(findFields({&view, 1}, queries).at(0).confidence == 41);
}

TEST_CASE("the best of several labels and pages is taken, each query once") {
    const auto first = typedPage({"Khi có thay đổi, số điện thoại cũ không dùng nữa"});
    const auto second = typedPage({"Số điện thoại: 0900 000 001", "Điện thoại: 0900 000 002"});
    const std::vector<const PageReading*> pages{&first, &second};
    const std::vector<FieldQuery> queries{{"phone", {"Số điện thoại", "Điện thoại"}, FieldShape::Phone}};
    const auto found = findFields(pages, queries);
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == "0900000001");
    CHECK(found[0].page == 1);
}

TEST_CASE("a longer printed label keeps its value from the field with the shorter one") {
    const auto page =
        typedPage({"Họ, chữ đệm, tên người yêu cầu: Trần Thị Mẫu", "Họ, chữ đệm, tên: Nguyễn Văn Mẫu"});
    CHECK(findAll(page, {{"child", {"Họ, chữ đệm, tên"}}, {"asks", {kNameLabel}}}) ==
          std::vector<std::string>{"child=Nguyễn Văn Mẫu", "asks=Trần Thị Mẫu"});
}

TEST_CASE("nothing is found in nothing, and absurd boxes do no harm") {
    CHECK(findAll({}, {{"x", {"Họ và tên"}}}).empty());
    CHECK(findAll(typedPage({"Họ và tên: Mẫu"}), {}).empty());
    CHECK(findAll(typedPage({"Họ và tên: Mẫu"}), {{"x", {}}, {"y", {""}}, {"z", {" > "}}, {"w", {":"}}})
              .empty());
    auto page = typedPage({"Họ và tên: Nguyễn Văn Mẫu"});
    constexpr int kMost = std::numeric_limits<int>::max();
    for (auto& word : page.words) word.box = {kMost, kMost, kMost, kMost};
    page.words.back().box = {-kMost, -kMost, -kMost, -kMost};
    page.words[0].text = "\xFF\xFE";
    CHECK_NOTHROW(findAll(page, {{"x", {"Họ và tên"}}}));
}
