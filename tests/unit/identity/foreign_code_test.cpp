// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever else a person may hold under the reader is told apart from an ID card.
#include <catch2/catch.hpp>
#include <random>

#include "kiosk/identity/id_card.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

FaultCode refusalOf(std::string_view text) {
    const auto read = parseCardQr(text, 2026y / 11 / 24);
    REQUIRE_FALSE(read);
    return read.error().code;
}

std::string noise(std::size_t size) {
    std::mt19937 draw{20261124};
    std::string text(size, '\0');
    for (char& c : text) c = static_cast<char>(draw() & 0xFFU);
    return text;
}

}  // namespace

TEST_CASE("a web address, a bank's code and an article's bar code are not ID cards") {
    CHECK(refusalOf("https://vneid.example/q?c=079090000123") == FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("00020101021138540010A00000072701240006970436011001234567890208QRIBFTTA") ==
          FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("036000291452") == FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("") == FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("|||||||") == FaultCode::BarcodeNotIdCard);
}

TEST_CASE("a health-insurance card is told apart from an ID card") {
    CHECK(refusalOf("GD4790123456789|4E677579E1BB856E2056C4836E204DE1BAAB75|15/01/1990|1|"
                    "3120C490C6B0E1BB9D6E67204DE1BAAB75|79 - 034|01/01/2025|-|01/01/2025|79000000000000|-|4|"
                    "01/01/2026|0000000000000000-7102|$") == FaultCode::BarcodeInsuranceCard);
}

TEST_CASE("a health-insurance card numbered by the personal number is told apart too") {
    CHECK(refusalOf("079090000123|4E677579E1BB856E2056C4836E204DE1BAAB75|15/01/1990|1|"
                    "3120C490C6B0E1BB9D6E67204DE1BAAB75|79 - 034|01/01/2025|-|01/01/2025") ==
          FaultCode::BarcodeInsuranceCard);
}

TEST_CASE("a text that is not UTF-8 is not an ID card's") {
    CHECK(refusalOf("079090000123|020000123|Nguy\xEA\xF1n|15011990|Nam|1 Duong|15012022") ==
          FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("079090000123|020000123|\xC0\x80|15011990|Nam|1|15012022") ==
          FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("079090000123|020000123|\xED\xA0\x80|15011990|Nam|1|15012022") ==
          FaultCode::BarcodeNotIdCard);
}

TEST_CASE("ten megabytes are refused, whether noise or shaped like a card") {
    constexpr std::size_t kSize = 10U << 20U;
    CHECK(refusalOf(noise(kSize)) == FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("079090000123|" + std::string(kSize, '|')) == FaultCode::BarcodeNotIdCard);
    CHECK(refusalOf("079090000123||" + std::string(kSize, 'A') + "|15011990|Nam|1|15012022") ==
          FaultCode::BarcodeNotIdCard);
}

TEST_CASE("digits of other scripts are not a personal number") {
    CHECK(refusalOf("０７９０９００００１２３||Nguyễn Văn Mẫu|15011990|Nam|1|15012022") ==
          FaultCode::BarcodeNotIdCard);
}
