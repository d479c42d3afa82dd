// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/personal_number.h"

#include <catch2/catch.hpp>

using namespace tramso;

namespace {

std::vector<NumberDoubt> doubtsOf(std::string_view digits, int birthYear, Sex sex) {
    const auto number = parsePersonalNumber(digits);
    REQUIRE(number);
    return doubts(*number, birthYear, sex, 2026);
}

}  // namespace

TEST_CASE("the digits say province, sex and year of birth in every century of the table") {
    struct Row {
        const char* digits;
        Sex sex;
        int year;
    };
    const Row rows[] = {{"079090000123", Sex::Male, 1990}, {"079190000123", Sex::Female, 1990},
                        {"079205000123", Sex::Male, 2005}, {"079305000123", Sex::Female, 2005},
                        {"079400000123", Sex::Male, 2100}, {"079599000123", Sex::Female, 2199},
                        {"079600000123", Sex::Male, 2200}, {"079799000123", Sex::Female, 2299},
                        {"079800000123", Sex::Male, 2300}, {"079999000123", Sex::Female, 2399}};
    for (const Row& row : rows) {
        const auto number = parsePersonalNumber(row.digits);
        REQUIRE(number);
        CHECK(number->provinceCode == 79);
        CHECK(number->sex == row.sex);
        CHECK(number->birthYear == row.year);
    }
}

TEST_CASE("anything but twelve digits is no personal number") {
    for (const char* text :
         {"", "07909000012", "0790900001234", "07909000012X", "079 090000123", "-79090000123", "079090000.12",
          "\xEF\xBC\x90\xEF\xBC\x90\xEF\xBC\x90\xEF\xBC\x90"})
        CHECK(parsePersonalNumber(text).error().code == FaultCode::BadData);
    CHECK_FALSE(parsePersonalNumber(std::string_view{"07909000012\0", 12}));
}

TEST_CASE("a number that fits the card raises no doubt, with an old or a present province code") {
    CHECK(doubtsOf("079090000123", 1990, Sex::Male).empty());
    CHECK(doubtsOf("027090000123", 1990, Sex::Male).empty());  // Bắc Ninh, merged in 2025
    CHECK(doubtsOf("096090000123", 1990, Sex::Male).empty());
}

TEST_CASE("codes between those of the provinces are doubted, codes of countries are not") {
    for (const char* digits : {"000090000123", "003090000123", "097090000123", "100090000123"})
        CHECK(doubtsOf(digits, 1990, Sex::Male) == std::vector{NumberDoubt::UnknownProvince});
    CHECK(doubtsOf("101090000123", 1990, Sex::Male).empty());
}

TEST_CASE("another sex or year than the card's is doubted, and several doubts stand together") {
    CHECK(doubtsOf("079090000123", 1991, Sex::Male) == std::vector{NumberDoubt::BirthYearDiffers});
    CHECK(doubtsOf("079090000123", 1990, Sex::Female) == std::vector{NumberDoubt::SexDiffers});
    CHECK(doubtsOf("003190000123", 1989, Sex::Male) ==
          std::vector{NumberDoubt::UnknownProvince, NumberDoubt::BirthYearDiffers, NumberDoubt::SexDiffers});
}

TEST_CASE("a year of birth that lies ahead is doubted, this year is not") {
    CHECK(doubtsOf("079226000123", 2026, Sex::Male).empty());
    CHECK(doubtsOf("079227000123", 2027, Sex::Male) == std::vector{NumberDoubt::BirthYearInFuture});
}

TEST_CASE("a masked number shows its first and last three digits only") {
    CHECK(maskedNumber("079190000124") == "079 ••• ••• 124");
}

TEST_CASE("what is shorter than a personal number is masked whole") {
    for (const char* text : {"", "1", "020000123", "07919000012"}) CHECK(maskedNumber(text) == "•••");
}
