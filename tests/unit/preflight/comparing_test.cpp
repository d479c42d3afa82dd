// SPDX-License-Identifier: GPL-3.0-or-later
// Paper against card, paper against form: two spellings of one name are no difference, two names are.
#include <catch2/catch.hpp>

#include "tests/unit/preflight/counter.h"

using namespace tramso;

using Lines = std::vector<std::string>;

namespace {

// The findings when the form reads this value for a field that the card gives.
Lines whenPaperSays(const std::string& field, const std::string& value, int confidence = 95) {
    Counter counter;
    counter.paperValues = {{field, "form", value, confidence}};
    return counter.findings();
}

}  // namespace

TEST_CASE("another name on the paper than on the card stops") {
    CHECK(whenPaperSays("name", "Nguyễn Văn Mẫu") == Lines{"name.differs name stop"});
    CHECK(whenPaperSays("name", "Nguyễn Văn") == Lines{"name.differs name stop"});
}

TEST_CASE("a name spelled in another way is the same name") {
    for (const char* same :
         {"Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ", "nguyễn văn hoà", " Nguyễn  Văn Hòa ",
          "Nguye\u0302\u0303n Va\u0306n Ho\u0300a", "NGUYE\u0302\u0303N VA\u0306N HOA\u0300"}) {
        CAPTURE(same);
        CHECK(whenPaperSays("name", same).empty());
    }
}

TEST_CASE("a name with other marks is another name, and the finding says it is the marks") {
    Counter counter;
    counter.paperValues = {{"name", "form", "Nguyễn Văn Hoa", 95}};
    const auto judged = counter.judged();
    REQUIRE(judged.size() == 1);
    CHECK(judged[0].rule == "name.differs");
    CHECK(judged[0].what.vi == "Tờ khai ghi “Nguyễn Văn Hoa”, trên thẻ ghi “Nguyễn Văn Hòa” (khác dấu).");
    CHECK(judged[0].what.en ==
          "The form says “Nguyễn Văn Hoa”, the card says “Nguyễn Văn Hòa” (other marks).");
}

TEST_CASE("one letter off is told as a slip, i for y as a spelling that is worth a look") {
    CHECK(whenPaperSays("name", "Nguyễn Văn Hoàn") == Lines{"name.slip name stop"});
    CHECK(whenPaperSays("name", "Nguyễn Văn Hoàn", 60) == Lines{"name.slip name warn"});
    CHECK(whenPaperSays("name", "Nguiễn Văn Hòa") == Lines{"name.spelling name warn"});
}

TEST_CASE("a difference that was poorly read is worth a look only") {
    CHECK(whenPaperSays("name", "Nguyễn Văn Mẫu", 79) == Lines{"name.differs name warn"});
    CHECK(whenPaperSays("name", "Nguyễn Văn Mẫu", 80) == Lines{"name.differs name stop"});
}

TEST_CASE("another number or date on the paper stops") {
    CHECK(whenPaperSays("number", "079090000124") == Lines{"value.differs number stop"});
    CHECK(whenPaperSays("birth", "16/01/1990") == Lines{"value.differs birth stop"});
}

TEST_CASE("a date with or without leading zeros is the same date") {
    CHECK(whenPaperSays("birth", "15/1/1990").empty());
    CHECK(whenPaperSays("birth", "15/01/1990").empty());
}

TEST_CASE("a value that was not read is no difference") {
    CHECK(whenPaperSays("name", "").empty());
}

TEST_CASE("a name on one paper is held against the field it must agree with") {
    Counter counter;
    counter.papers.push_back({"certificate", {PageState::Good}, 95});
    counter.paperValues = {{"wife", "certificate", "Lê Thị Khác", 95}};
    const auto judged = counter.judged();
    REQUIRE(judged.size() == 1);
    CHECK(judged[0].subject == "wife");
    CHECK(judged[0].what.vi == "Giấy kết hôn ghi “Lê Thị Khác”, trên tờ khai ghi “Trần Thị Mẫu”.");
    counter.paperValues = {{"wife", "certificate", "TRẦN THỊ MẪU", 95}};
    CHECK(counter.findings().empty());
}

TEST_CASE("a field that need not agree with anything is not compared") {
    CHECK(whenPaperSays("mother", "Lê Thị Khác").empty());
    CHECK(whenPaperSays("unheard_of", "x").empty());
}
