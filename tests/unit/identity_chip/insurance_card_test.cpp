// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/insurance_card.h"

#include <catch2/catch.hpp>

#include "kiosk/base/bytes.h"
#include "kiosk/identity/id_card.h"
#include "tests/unit/identity_chip/sample_day.h"

using namespace tramso;

namespace {

constexpr const char* kIdCard =
    "079090000123|020000123|Nguyễn Văn Mẫu|15011990|Nam|1 Đường Mẫu, TP. Hồ Chí Minh|15012022";

std::string insuranceCard(const std::string& code) {
    return code + "|" + toHex(viewBytes("Nguyễn Văn Mẫu")) + "|15/01/1990|1|" +
           toHex(viewBytes("1 Đường Mẫu")) + "|79 - 001|01/01/2026|-|01/01/2026|790000000000000-|-|4|-|$";
}

FaultCode refusal(const std::string& code) {
    const auto card = parseCardQr(code, kToday);
    REQUIRE_FALSE(card);
    return card.error().code;
}

}  // namespace

TEST_CASE("a health-insurance card is told apart, whichever number it begins with") {
    CHECK(refusal(insuranceCard("GD4790000000001")) == FaultCode::BarcodeInsuranceCard);
    CHECK(refusal(insuranceCard("7900000001")) == FaultCode::BarcodeInsuranceCard);
    CHECK(refusal(insuranceCard("079090000123")) == FaultCode::BarcodeInsuranceCard);
}

TEST_CASE(
    "an ID card is never taken for a health-insurance card, even when its old number could be hexadecimal") {
    CHECK_FALSE(isInsuranceCardQr(kIdCard));
    CHECK(parseCardQr("079090000123|414243444546|Nguyễn Văn Mẫu|15011990|Nam|1 Đường Mẫu|15012022", kToday));
}

TEST_CASE("other codes are just not an ID card") {
    CHECK(refusal("https://example.org/") == FaultCode::BarcodeNotIdCard);
    CHECK(refusal("A|zz|B|1|C|D") == FaultCode::BarcodeNotIdCard);
    CHECK(refusal("A|ff00|B|1|C|D") == FaultCode::BarcodeNotIdCard);  // hexadecimal, but no text
}

TEST_CASE("among several codes the ID card's is found; without one the most telling reason is given") {
    const std::vector<std::string> withCard{"https://example.org/", insuranceCard("GD4790000000001"),
                                            kIdCard};
    CHECK(findCard(withCard, kToday));
    const std::vector<std::string> without{"https://example.org/", insuranceCard("GD4790000000001"), "x"};
    CHECK(findCard(without, kToday).error().code == FaultCode::BarcodeInsuranceCard);
    CHECK(findCard({}, kToday).error().code == FaultCode::BarcodeNone);
}
