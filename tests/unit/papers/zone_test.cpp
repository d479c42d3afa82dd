// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/zone.h"

#include <catch2/catch.hpp>

#include "kiosk/identity/mrz.h"
#include "ocr/papers/paper_reader.h"
#include "ocr/papers/paper_sight.h"
#include "ocr/papers/zone_zeros.h"
#include "tests/unit/fields/typed_page.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

// Optional data and composite digits are worked out by the code under kiosk/identity, tested there.
std::vector<std::string> zone() {
    const std::string optional = "001090000001<<";
    const std::string one =
        std::string{"IDVNM"} + "090000001" + mrzCheckDigit("090000001") + optional + mrzCheckDigit(optional);
    std::string two = std::string{"900115"} + mrzCheckDigit("900115") + "M" + "300115" +
                      mrzCheckDigit("300115") + "VNM<<<<<<<<<<<";
    two += mrzCheckDigit(one.substr(5) + two.substr(0, 7) + two.substr(8, 7) + two.substr(18, 11));
    return {one, two, "TRAN<<VAN<DU<<<<<<<<<<<<<<<<<<"};
}

std::string valueOf(const std::vector<std::string>& lines, const std::string& key) {
    const PageReading page = typedPage(lines);
    const PageReading* view = &page;
    for (const ReadField& value :
         readPaper({&view, 1}, PaperType::IdCardBack, 2026y / std::chrono::November / 29))
        if (value.field.key == key) return value.field.value + (value.doubt == ValueDoubt::None ? "" : "?");
    return "none";
}

int confidenceOf(const std::vector<std::string>& lines, const std::string& key) {
    const PageReading page = typedPage(lines);
    const PageReading* view = &page;
    for (const ReadField& value :
         readPaper({&view, 1}, PaperType::IdCardBack, 2026y / std::chrono::November / 29))
        if (value.field.key == key) return value.field.confidence;
    return -1;
}

}  // namespace

TEST_CASE("a clean zone is found and makes the page the back of a card") {
    CHECK(recognisePaper(typedPage(zone()))->kind == PaperType::IdCardBack);
    CHECK(valueOf(zone(), "number") == "001090000001");
    CHECK(valueOf(zone(), "birth") == "15/01/1990");
    CHECK(valueOf(zone(), "expiry") == "15/01/2030");
    CHECK(valueOf(zone(), "sex") == "Nam");
    CHECK(valueOf(zone(), "name_in_zone") == "TRAN VAN DU");
}

TEST_CASE("fillers may be read as other signs and in any number") {
    auto lines = zone();
    lines[1] = lines[1].substr(0, 18) + "««<«" + lines[1].substr(29);
    lines[2] = "TRAN<<VAN<DU<<<<<«<<<<<<KK<<<<<<";
    CHECK(valueOf(lines, "number") == "001090000001");
    CHECK(valueOf(lines, "name_in_zone") == "TRAN VAN DU");
}

TEST_CASE("the numbers do without the line of the name, and without the first letter") {
    auto lines = zone();
    lines.pop_back();
    lines[0][0] = 'T';
    CHECK(valueOf(lines, "number") == "001090000001");
    CHECK(valueOf(lines, "name_in_zone") == "none");
}

TEST_CASE("a zone whose check digits do not fit gives no number") {
    auto lines = zone();
    lines[0][7] = '7';
    lines[0][20] = '7';
    CHECK(valueOf(lines, "number") == "none");
    CHECK(valueOf(lines, "birth") == "none");
    CHECK(valueOf(lines, "zone").ends_with("?"));
}

TEST_CASE(
    "a number with a digit too much is told by its check digit and by the second line, and asked about") {
    auto lines = zone();
    lines[0].insert(7, "6");                        // in the document number …
    lines[0].insert(lines[0].find("<<") - 3, "5");  // … and in the personal number
    CHECK(valueOf(lines, "number") == "001090000001");
    CHECK(valueOf(lines, "birth") == "15/01/1990");
    CHECK(valueOf(lines, "sex") == "Nam");
    CHECK(valueOf(lines, "expiry") == "15/01/2030");
    for (const char* key : {"number", "birth", "sex", "expiry"}) CHECK(confidenceOf(lines, key) < 80);
    lines[1][1] = '7';  // another year than the number's, and no zero misread
    CHECK(confidenceOf(lines, "number") < 50);
    CHECK(valueOf(lines, "birth") == "none");
    lines[0].insert(8, "đ");  // a letter among the first number
    CHECK(valueOf(lines, "number") == "001090000001");
}

TEST_CASE("a digit read as a sign no zone has is told by the check digits, and asked about") {
    auto lines = zone();
    lines[1][0] = '#';
    CHECK(valueOf(lines, "birth") == "15/01/1990");
    CHECK(valueOf(lines, "number") == "001090000001");
    CHECK(confidenceOf(lines, "birth") < 80);
}

TEST_CASE("one zero read as nine is told by the check digits, and asked about") {
    auto lines = zone();
    lines[1][1] = '9';  // 1999 is not the year in the personal number
    CHECK(valueOf(lines, "birth") == "15/01/1990");
    CHECK(valueOf(lines, "number") == "001090000001");
    CHECK(confidenceOf(lines, "birth") < 80);
}

TEST_CASE("a zero read as two digits is told too") {
    auto lines = zone();
    lines[1].insert(2, "9");
    lines[1].erase(lines[1].find('<'), 1);
    CHECK(valueOf(lines, "birth") == "15/01/1990");
}

TEST_CASE("zeros misread all over a zone are told by what it says twice, and asked about") {
    auto lines = zone();
    lines[0][5] = '9';   // of the document number 090000001 …
    lines[0][16] = '6';  // … and of 001090000001, province and end
    lines[0][18] = '8';
    lines[0][21] = '9';
    lines[1][2] = '9';   // 900115
    lines[1][10] = '9';  // 300115
    CHECK(valueOf(lines, "number") == "001090000001");
    CHECK(valueOf(lines, "birth") == "15/01/1990");
    CHECK(valueOf(lines, "sex") == "Nam");
    CHECK(valueOf(lines, "expiry") == "15/01/2030");
    for (const char* key : {"number", "birth", "sex", "expiry"}) CHECK(confidenceOf(lines, key) < 80);
    lines[0][22] = '7';  // no zero, and not the same in both places
    CHECK(valueOf(lines, "number") == "none");
}

TEST_CASE("a day of a zone counts only when one reading alone has its check digit") {
    CHECK(dayWithZeros("900115", mrzCheckDigit("900115"), 90) == "900115");
    CHECK(dayWithZeros("909115", mrzCheckDigit("900115"), 90) == "900115");
    CHECK(dayWithZeros("909115", mrzCheckDigit("900115"), 91).empty());
    CHECK(dayWithZeros("901315", mrzCheckDigit("901315"), std::nullopt).empty());  // no such month
    CHECK(dayWithZeros("90O115", mrzCheckDigit("900115"), 90).empty());
}

TEST_CASE(
    "a digit lost of a birth, or read as two, is told by its check digit and the number's year, and asked "
    "about") {
    auto lines = zone();
    lines[1].erase(0, 1);
    CHECK(valueOf(lines, "birth") == "15/01/1990");
    CHECK(valueOf(lines, "sex") == "Nam");
    CHECK(confidenceOf(lines, "birth") < 80);
    lines = zone();
    lines[0][5] = 'O';  // so that no whole zone is near
    lines[1].insert(3, "5").erase(lines[1].find('<'), 1);
    CHECK(valueOf(lines, "birth") == "15/01/1990");
    CHECK(confidenceOf(lines, "birth") < 80);
    CHECK(birthOfSeven("901156", 76) == "901156");  // no digit makes it a day of that year
    CHECK(birthOfSeven("9O1156", 90) == "9O1156");
}

TEST_CASE("the first line has check digits of its own") {
    auto lines = zone();
    lines[1] = "99X115" + lines[1].substr(6);
    CHECK(valueOf(lines, "number") == "001090000001");
    CHECK(valueOf(lines, "birth") == "none");
}

TEST_CASE("a birth stands by its own check digit and the number, whatever became of the expiry") {
    auto lines = zone();
    lines[1][14] =
        lines[1][14] == '7' ? '1' : '7';  // not in one digit's reach of a zone that agrees with itself
    lines[1][13] = 'X';
    CHECK(valueOf(lines, "birth") == "15/01/1990");
    CHECK(valueOf(lines, "sex") == "Nam");
    CHECK(valueOf(lines, "expiry") == "none");
    CHECK(confidenceOf(lines, "birth") < 80);
}

TEST_CASE("three rows of other print are no zone") {
    CHECK_FALSE(findZone(typedPage({"IDVNM<<<<<<", "TRAN<<VAN", "A<B"})));
    CHECK_FALSE(findZone(typedPage({"Số định danh cá nhân", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM"})));
    CHECK_FALSE(findZone(typedPage({})));
}
