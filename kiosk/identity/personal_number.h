// SPDX-License-Identifier: GPL-3.0-or-later
// The personal identification number (số định danh cá nhân): 12 digits PPP G YY NNNNNN,
// Nghị định 137/2015 Đ13 and Thông tư 59/2021 Đ4. It has no check digit, so oddities warn and do not reject.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

enum class Sex : std::uint8_t { Male, Female };

// What the digits say.
struct PersonalNumber {
    int provinceCode = 0;  // PPP, the place of birth registration as coded then; 63 codes
    Sex sex = Sex::Male;   // G even: male, odd: female
    int birthYear = 0;     // century from G, year from YY
};

// What does not fit, each worth a look by a person; none proves a forgery.
enum class NumberDoubt : std::uint8_t { UnknownProvince, BirthYearDiffers, SexDiffers, BirthYearInFuture };

// Reads the digits; BadData unless it is exactly 12 digits.
[[nodiscard]] Result<PersonalNumber> parsePersonalNumber(std::string_view digits);

// Compares the number with what the card prints. `birth` may be a year only (see IdCard::birth).
[[nodiscard]] std::vector<NumberDoubt> doubts(const PersonalNumber& number, int birthYear, Sex sex,
                                              int currentYear);

// The form shown on screens and slips: "079 ••• ••• 124" (first three and last three digits).
[[nodiscard]] std::string maskedNumber(std::string_view digits);

}  // namespace tramso
