// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/mrz.h"

#include <catch2/catch.hpp>
#include "tests/unit/identity_chip/sample_day.h"

using namespace tramso;

namespace {

// A Vietnamese ID card of nobody.
constexpr const char* kCard =
    "IDVNM0900001233079090000123<<3\n"
    "9001158M3001156VNM<<<<<<<<<<<2\n"
    "NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<\n";

// The specimens of ICAO 9303-5 and 9303-4, and 9303-5's example of a long document number.
constexpr const char* kUtopiaCard =
    "I<UTOD231458907<<<<<<<<<<<<<<<\n"
    "7408122F1204159UTO<<<<<<<<<<<6\n"
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";
constexpr const char* kUtopiaPassport =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
constexpr const char* kLongNumber =
    "I<UTOD23145890<7349<<<<<<<<<<<\n"
    "3407127M9507122UTO<<<<<<<<<<<2\n"
    "STEVENSON<<PETER<JOHN<<<<<<<<<\n";

// The Vietnamese card with its second line made anew: check digits are worked out as the standard says, by
// hand here, so that the parser is not tested with its own arithmetic.
char checkDigit(std::string_view field) {
    int sum = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const int value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
        sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    return static_cast<char>('0' + sum % 10);
}

std::string vietnamese(const std::string& number, const std::string& birth, const std::string& expiry,
                       const std::string& name = "NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<") {
    std::string one = "IDVNM" + number.substr(3);
    one += checkDigit(number.substr(3));
    one += number + "<<";
    one += checkDigit(number + "<<");
    std::string two = birth + checkDigit(birth) + "M" + expiry + checkDigit(expiry) + "VNM<<<<<<<<<<<";
    two += checkDigit(one.substr(5) + two.substr(0, 7) + two.substr(8, 7) + two.substr(18, 11));
    return one + two + name;
}

}  // namespace

TEST_CASE("a Vietnamese ID card's zone gives number, name, birth, sex and expiry") {
    const auto mrz = parseMrz(kCard, kToday);
    REQUIRE(mrz);
    CHECK(mrz->format == MrzFormat::Td1);
    CHECK(mrz->documentCode == "ID");
    CHECK(mrz->issuer == "VNM");
    CHECK(mrz->documentNumber == "090000123");
    CHECK(mrz->personalNumber == "079090000123");
    CHECK(mrz->birth == PartialDate{1990, 1, 15});
    CHECK(mrz->sex == Sex::Male);
    CHECK(mrz->expiry.day == PartialDate{2030, 1, 15});
    CHECK(mrz->nationality == "VNM");
    CHECK(mrz->name == "NGUYEN VAN MAU");
    CHECK_FALSE(mrz->nameCut);
    CHECK(mrz->doubts.empty());
}

TEST_CASE("the specimens of the standard are read, card and passport") {
    const auto card = parseMrz(kUtopiaCard, kToday);
    REQUIRE(card);
    CHECK(card->documentNumber == "D23145890");
    CHECK(card->sex == Sex::Female);
    CHECK(card->name == "ERIKSSON ANNA MARIA");
    CHECK(card->birth == PartialDate{1974, 8, 12});
    CHECK(card->expiry.day == PartialDate{2012, 4, 15});
    CHECK_FALSE(card->personalNumber);
    const auto passport = parseMrz(kUtopiaPassport, kToday);
    REQUIRE(passport);
    CHECK(passport->format == MrzFormat::Td3);
    CHECK(passport->documentCode == "P");
    CHECK(passport->documentNumber == "L898902C3");
    CHECK(passport->optionalData == "ZE184226B");
    CHECK(passport->nationality == "UTO");
}

TEST_CASE("a document number longer than its field is put together again") {
    const auto mrz = parseMrz(kLongNumber, kToday);
    REQUIRE(mrz);
    CHECK(mrz->documentNumber == "D23145890734");
    CHECK(mrz->optionalData.empty());
}

TEST_CASE("no digit, letter or date can be exchanged unnoticed where a check digit guards it") {
    const std::string good = vietnamese("079090000123", "900115", "300115");
    REQUIRE(parseMrz(good, kToday));
    for (std::size_t at = 0; at < 60; ++at) {
        const bool guarded = (at >= 5 && at < 37) || (at >= 38 && at < 45) || (at >= 48 && at < 60);
        if (!guarded) continue;
        std::string bad = good;
        bad[at] = bad[at] == '7' ? '3' : '7';
        CAPTURE(bad);
        const auto mrz = parseMrz(bad, kToday);
        CHECK_FALSE(mrz);
    }
}

TEST_CASE("a Vietnamese number that contradicts itself is told, not refused") {
    std::string zone = vietnamese("079090000123", "900115", "300115");
    zone[29] = '7';  // not what the optional data give; the composite is made to fit again
    zone[59] = checkDigit(zone.substr(5, 32) + zone.substr(38, 7) + zone.substr(48, 11));
    const auto mrz = parseMrz(zone, kToday);
    REQUIRE(mrz);
    CHECK(mrz->doubts == std::vector{MrzDoubt::OptionalCheck});
    std::string other = vietnamese("079090000123", "900115", "300115");
    other.replace(15, 12, "079090000124");
    other[29] = checkDigit(other.substr(15, 14));
    other[59] = checkDigit(other.substr(5, 32) + other.substr(38, 7) + other.substr(48, 11));
    const auto differing = parseMrz(other, kToday);
    REQUIRE(differing);
    CHECK(differing->doubts == std::vector{MrzDoubt::NumbersDiffer});
}

TEST_CASE("two digits of a year become the right century") {
    const auto born = [](const std::string& number, const std::string& yymmdd) {
        const auto mrz = parseMrz(vietnamese(number, yymmdd, "310101"), kToday);
        REQUIRE(mrz);
        return mrz->birth;
    };
    CHECK(born("079190000124", "900302").year == 1990);
    CHECK(born("079226000125", "261123").year == 2026);  // yesterday
    CHECK(born("079026000126", "260101").year == 1926);  // a hundred years old: the number says so
    CHECK(born("079026000127", "261125").year == 1926);  // tomorrow cannot be
    const auto expires = [](const std::string& yymmdd) {
        const auto mrz = parseMrz(vietnamese("079090000123", "900115", yymmdd), kToday);
        REQUIRE(mrz);
        return mrz->expiry;
    };
    CHECK(expires("310615").day == PartialDate{2031, 6, 15});
    CHECK(expires("230615").day == PartialDate{2023, 6, 15});
    CHECK(expires("880615").day == PartialDate{2088, 6, 15});
    CHECK(expires("991231").unlimited);
    const auto stevenson = parseMrz(kLongNumber, kToday);
    REQUIRE(stevenson);
    CHECK(stevenson->birth.year == 1934);
    CHECK(stevenson->expiry.day.year == 1995);
}

TEST_CASE("a birth of which only the year is known stays one") {
    const auto fillers = parseMrz(vietnamese("079050000128", "50<<<<", "991231"), kToday);
    REQUIRE(fillers);
    CHECK(fillers->birth == PartialDate{1950});
    const auto zeros = parseMrz(vietnamese("079050000128", "500000", "991231"), kToday);
    REQUIRE(zeros);
    CHECK(zeros->birth == PartialDate{1950});
}

TEST_CASE(
    "letters recognised where only digits stand are read as the digits they look like, on demand only") {
    const std::string recognised =
        "IDVNMO9OOOO1233O79O9OOOOI23<<3\n"
        "9OO1I58M3OOI156VNM<<<<<<<<<<<2\n"
        "nguyen<<van<mau<<<<<<<<<<<<<<<";
    CHECK_FALSE(parseMrz(recognised, kToday));
    const auto mrz = parseMrz(recognised, kToday, MrzText::Recognised);
    REQUIRE(mrz);
    CHECK(mrz->personalNumber == "079090000123");
    CHECK(mrz->birth == PartialDate{1990, 1, 15});
    CHECK(mrz->name == "NGUYEN VAN MAU");
    std::string foreign = kUtopiaPassport;  // its number may hold letters, so they stay
    const auto passport = parseMrz(foreign, kToday, MrzText::Recognised);
    REQUIRE(passport);
    CHECK(passport->documentNumber == "L898902C3");
}

TEST_CASE("a name that fills its line may go on, and is marked so") {
    const auto mrz =
        parseMrz(vietnamese("079090000123", "900115", "300115", "NGUYEN<<PHAN<HOANG<KHANH<NGUYE"), kToday);
    REQUIRE(mrz);
    CHECK(mrz->nameCut);
}

TEST_CASE("what is no zone is refused") {
    CHECK_FALSE(parseMrz("", kToday));
    CHECK_FALSE(parseMrz(std::string(90, '<'), kToday));
    CHECK_FALSE(parseMrz(std::string(88, 'P'), kToday));
    CHECK_FALSE(parseMrz(std::string(10'000, ' '), kToday));
    CHECK_FALSE(parseMrz(std::string{kCard}.substr(0, 89), kToday));
    CHECK_FALSE(parseMrz(vietnamese("079090000123", "901315", "300115"), kToday));  // month 13
    CHECK_FALSE(parseMrz(vietnamese("079090000123", "900230", "300115"), kToday));  // 30 February
    CHECK_FALSE(parseMrz(vietnamese("079090000123", "900115", "300115", std::string(30, '<')), kToday));
}
