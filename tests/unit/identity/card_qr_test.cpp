// SPDX-License-Identifier: GPL-3.0-or-later
// What the QR codes of both generations of cards say; layouts as observed, people made up.
#include <catch2/catch.hpp>

#include "kiosk/identity/id_card.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::year_month_day kToday = 2026y / 11 / 24;

// A card of 2021 with one of its fields replaced.
std::string card(std::size_t field, const std::string& value) {
    std::vector<std::string> fields{"079090000123",          "020000123", "Nguyễn Văn Mẫu", "15011990", "Nam",
                                    "1 Đường Mẫu, Bình Tân", "15012022"};
    fields[field] = value;
    std::string text;
    for (const std::string& each : fields) text += (text.empty() ? "" : "|") + each;
    return text;
}

FaultCode faultOf(const std::string& text) {
    const auto read = parseCardQr(text, kToday);
    REQUIRE_FALSE(read);
    return read.error().code;
}

}  // namespace

TEST_CASE("a card of 2021 is read field by field") {
    const auto read = parseCardQr(
        "079090000123|020000123|Nguyễn Văn Mẫu|15011990|Nam|1 Đường Mẫu, Khu phố 1, Bình Trị Đông, Bình Tân, "
        "TP. Hồ Chí Minh|15012022",
        kToday);
    REQUIRE(read);
    CHECK(read->number == "079090000123");
    CHECK(read->oldNumber == "020000123");
    CHECK(read->name == "Nguyễn Văn Mẫu");
    CHECK(read->birth.toText() == "15/01/1990");
    CHECK(read->sex == Sex::Male);
    CHECK(read->address == "1 Đường Mẫu, Khu phố 1, Bình Trị Đông, Bình Tân, TP. Hồ Chí Minh");
    CHECK(read->issued.toText() == "15/01/2022");
    CHECK(read->issuer == "CỤC CSQLHC VỀ TTXH");
    CHECK(read->extra.empty());
    CHECK(read->doubts.empty());
    CHECK(read->evidence == IdentityEvidence::CardQr);
}

TEST_CASE("a holder without an old number has none") {
    const auto read = parseCardQr(
        "079190000124||Trần Thị Mẫu|02031990|Nữ|2 Đường Mẫu, Tân Tạo, Bình Tân, TP. Hồ Chí Minh|20052021",
        kToday);
    REQUIRE(read);
    CHECK_FALSE(read->oldNumber);
    CHECK(read->sex == Sex::Female);
}

TEST_CASE("an old number of twelve digits is one too") {
    CHECK(parseCardQr(card(1, "079090000999"), kToday)->oldNumber == "079090000999");
}

TEST_CASE("a card of 2024 may say more, and what is not known is kept as it is") {
    const auto read = parseCardQr(
        "079215000126||Lê Thị Con Mẫu|01062015|Nữ|3 Đường Mẫu|01082024||079215000999|Lê Văn Mẫu|Phạm Thị Mẫu",
        kToday);
    REQUIRE(read);
    CHECK(read->issuer == "BỘ CÔNG AN");
    CHECK_FALSE(read->oldNumber);
    CHECK(read->extra == std::vector<std::string>{"079215000999", "Lê Văn Mẫu", "Phạm Thị Mẫu"});
}

TEST_CASE("the old number of a card of 2024 is found behind the issue date too") {
    const auto read = parseCardQr(card(1, "") + "|020000123", kToday);
    REQUIRE(read);
    CHECK(read->oldNumber == "020000123");
    CHECK(read->extra.empty());
}

TEST_CASE("the issuer changes with the first of July 2024") {
    CHECK(parseCardQr(card(6, "30062024"), kToday)->issuer == "CỤC CSQLHC VỀ TTXH");
    CHECK(parseCardQr(card(6, "01072024"), kToday)->issuer == "BỘ CÔNG AN");
}

TEST_CASE("a birth of which only the year is known is read in both spellings") {
    for (const char* year : {"1950", "00001950"}) {
        const auto read = parseCardQr(card(3, year), kToday);
        REQUIRE(read);
        CHECK(read->birth == PartialDate{.year = 1950});
        CHECK(read->birth.toText() == "1950");
    }
}

TEST_CASE("letters written with separate marks are the same card") {
    const auto read = parseCardQr(
        "079190000124||Tra\u0302\u0300n Thi\u0323 Ma\u0302\u0303u|02031990|Nu\u031B\u0303|2 "
        "\u0110u\u031Bo\u031B\u0300ng|20052021",
        kToday);
    REQUIRE(read);
    CHECK(read->name == "Trần Thị Mẫu");
    CHECK(read->sex == Sex::Female);
    CHECK(read->address == "2 Đường");
}

TEST_CASE("a reader's line end and spaces around fields do no harm") {
    CHECK(parseCardQr(card(2, " Nguyễn Văn Mẫu ") + "\r\n", kToday)->name == "Nguyễn Văn Mẫu");
}

TEST_CASE("dates that cannot be are bad data") {
    for (const char* date : {"31021990", "00011990", "15131990", "25112026", "01011879", "1501199",
                             "15/01/1990", "", "2027", "１５011990", "-5011990"})
        CHECK(faultOf(card(3, date)) == FaultCode::BadData);
    CHECK(faultOf(card(6, "25112026")) == FaultCode::BadData);
}

TEST_CASE("a birth today and a leap day are dates like any other") {
    CHECK(parseCardQr(card(3, "24112026"), kToday));
    CHECK(parseCardQr(card(3, "29022000"), kToday));
    CHECK_FALSE(parseCardQr(card(3, "29021900"), kToday));
}

TEST_CASE("a card with a value missing or of another kind is bad data") {
    CHECK(faultOf(card(1, "12345")) == FaultCode::BadData);
    CHECK(faultOf(card(1, "02000012X")) == FaultCode::BadData);
    CHECK(faultOf(card(2, "  ")) == FaultCode::BadData);
    CHECK(faultOf(card(4, "Male")) == FaultCode::BadData);
}

TEST_CASE("a card whose text ends early is bad data, not another code") {
    CHECK(faultOf("079090000123|020000123|Nguyễn Văn Mẫu|1501") == FaultCode::BadData);
    CHECK(faultOf("079090000123|") == FaultCode::BadData);
}

TEST_CASE("characters that steer a screen or printer are bad data") {
    const std::string controls[] = {std::string{'\0'}, "\x1B",   "\t",     "\n",     "\x7F",   "\u0085",
                                    "\u009B",          "\u200B", "\u202E", "\u2066", "\u2028", "\uFEFF"};
    for (const std::string& control : controls) {
        CHECK(faultOf(card(2, "Nguyễn" + control + "Mẫu")) == FaultCode::BadData);
        CHECK(faultOf(card(0, "079090000123") + "|more" + control + "text") == FaultCode::BadData);
    }
}

TEST_CASE("what does not fit the number is a doubt on the card, not a refusal") {
    const auto read = parseCardQr(card(3, "15011991"), kToday);
    REQUIRE(read);
    CHECK(read->doubts == std::vector{NumberDoubt::BirthYearDiffers});
    CHECK(parseCardQr(card(4, "Nữ"), kToday)->doubts == std::vector{NumberDoubt::SexDiffers});
    CHECK(parseCardQr(card(0, "003090000123"), kToday)->doubts == std::vector{NumberDoubt::UnknownProvince});
}
