// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/access_key.h"

#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/identity/mrz.h"

namespace tramso {
namespace {

constexpr std::size_t kShortestNumber = 9;  // the field's width; shorter numbers are filled with '<'
constexpr std::size_t kDateWidth = 6;
constexpr std::size_t kLongestNumber = 22;  // TD1: 9 in the field and 13 more among the optional data

bool isDate(std::string_view text) {
    return text.size() == kDateWidth && allDigits(text);
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.size() <= kLongestNumber && std::ranges::all_of(text, isMrzCharacter);
}

// A field filled up to its width, then its check digit; returns what is left to write.
std::span<std::byte> writeField(std::span<std::byte> out, std::string_view text, std::size_t width) {
    const auto field = out.first(width);
    std::ranges::fill(field, static_cast<std::byte>('<'));
    std::ranges::copy(viewBytes(text), field.begin());
    out[width] = static_cast<std::byte>(mrzCheckDigit(viewText(field)));
    return out.subspan(width + 1);
}

}  // namespace

Result<AccessKey> AccessKey::fromCan(std::string_view digits) {
    if (digits.size() != 6 || !allDigits(digits)) return fail(FaultCode::BadData, "can");
    return AccessKey{Kind::Can, SecretBytes::copyOf(viewBytes(digits))};
}

Result<AccessKey> AccessKey::fromMrz(std::string_view documentNumber, std::string_view birth,
                                     std::string_view expiry) {
    if (!isNumber(documentNumber) || !isDate(birth) || !isDate(expiry))
        return fail(FaultCode::BadData, "mrz key");
    const std::size_t numberWidth = std::max(documentNumber.size(), kShortestNumber);
    SecretBytes password{numberWidth + 1 + 2 * (kDateWidth + 1)};
    auto rest = writeField(password.bytes(), documentNumber, numberWidth);
    rest = writeField(rest, birth, kDateWidth);
    writeField(rest, expiry, kDateWidth);
    return AccessKey{Kind::Mrz, std::move(password)};
}

}  // namespace tramso
