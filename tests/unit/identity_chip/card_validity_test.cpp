// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/card_validity.h"

#include <catch2/catch.hpp>

using namespace tramso;

namespace {

PartialDate date(const char* text) {
    const auto parsed = parsePartialDate(text);
    REQUIRE(parsed);
    return *parsed;
}

// "15/01/2030", "none" for unlimited, "?" when nothing can be said.
std::string expiry(const char* birth, const char* issued) {
    const auto computed = computeExpiry(date(birth), date(issued));
    if (!computed) return "?";
    CHECK(computed->computed);
    return computed->unlimited ? "none" : computed->day.toText();
}

constexpr std::chrono::year_month_day day(int y, unsigned m, unsigned d) {
    return {std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

}  // namespace

TEST_CASE("a card runs to the next birthday of 14, 25, 40 or 60") {
    CHECK(expiry("15/01/1990", "15/01/2022") == "15/01/2030");
    CHECK(expiry("02/03/2016", "01/09/2024") == "02/03/2030");
    CHECK(expiry("02/03/2006", "01/06/2021") == "02/03/2031");
    CHECK(expiry("10/10/1980", "11/10/2021") == "10/10/2040");
}

TEST_CASE("a card issued within two years before such a birthday runs to the one after") {
    CHECK(expiry("15/01/1983", "14/01/2021") == "15/01/2023");  // a day before the two years begin
    CHECK(expiry("15/01/1983", "15/01/2021") == "15/01/2043");
    CHECK(expiry("15/01/1983", "14/01/2023") == "15/01/2043");
    CHECK(expiry("15/01/2000", "20/05/2024") == "15/01/2040");
}

TEST_CASE("from sixty on, or two years before, a card has no limit") {
    CHECK(expiry("01/01/1960", "01/01/2021") == "none");
    CHECK(expiry("01/06/1964", "02/06/2022") == "none");
    CHECK(expiry("1955", "02/06/2022") == "none");
}

TEST_CASE("who was born on 29 February keeps a day the calendar has") {
    CHECK(expiry("29/02/2000", "01/07/2021") == "28/02/2025");
    CHECK(expiry("29/02/1980", "01/07/2021") == "29/02/2040");
}

TEST_CASE("of a year only, a year is worked out; of nothing, nothing") {
    CHECK(expiry("1990", "15/01/2022") == "2030");
    CHECK_FALSE(computeExpiry({}, date("15/01/2022")));
    CHECK_FALSE(computeExpiry(date("15/01/1990"), {}));
}

TEST_CASE("a card is good through its last day") {
    const CardExpiry expiry{.day = date("15/01/2030")};
    CHECK(validityOn(expiry, day(2030, 1, 15)) == CardValidity::Valid);
    CHECK(validityOn(expiry, day(2030, 1, 16)) == CardValidity::Expired);
    const CardExpiry yearOnly{.day = date("2030")};
    CHECK(validityOn(yearOnly, day(2030, 12, 31)) == CardValidity::Valid);
    CHECK(validityOn(yearOnly, day(2031, 1, 1)) == CardValidity::Expired);
    CHECK(validityOn({.unlimited = true}, day(2099, 1, 1)) == CardValidity::Valid);
}

TEST_CASE("the expiry a chip carries is a date or the words for none") {
    REQUIRE(parseExpiry("15/01/2030"));
    CHECK(parseExpiry("15/01/2030")->day == PartialDate{2030, 1, 15});
    REQUIRE(parseExpiry("Không thời hạn"));
    CHECK(parseExpiry("Không thời hạn")->unlimited);
    REQUIRE(parseExpiry("KHÔNG THỜI HẠN"));
    CHECK(parseExpiry("KHÔNG THỜI HẠN")->unlimited);
    CHECK_FALSE(parseExpiry(""));
    CHECK_FALSE(parseExpiry("31/02/2030"));
    CHECK_FALSE(parseExpiry("lâu"));
}
