// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/insurance_card.h"

#include "kiosk/base/bytes.h"
#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kInsuranceFields = 5;
constexpr std::size_t kMaxInsuranceText = 4'000;  // bytes; the largest QR code holds 2 953

bool isHexadecimalText(std::string_view field) {
    if (field.empty()) return false;
    return fromHex(field).and_then([](const Bytes& bytes) { return toNfc(viewText(bytes)); }).has_value();
}

}  // namespace

bool isInsuranceCardQr(std::string_view text) {
    if (text.size() > kMaxInsuranceText) return false;
    const auto fields = split(text, '|');
    if (fields.size() < kInsuranceFields) return false;
    const std::string_view sex = trim(fields[3]);
    return (sex == "1" || sex == "2") && isHexadecimalText(trim(fields[1]));
}

}  // namespace tramso
