// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/personal_number.h"

#include <algorithm>
#include <array>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kDigits = 12;

// Provinces as coded until 2025-07-01; numbers given out then keep their code. 34 of them are still given
// out.
constexpr auto kProvinces =
    std::to_array<int>({1,  2,  4,  6,  8,  10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
                        34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
                        67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96});
static_assert(kProvinces.size() == 63);

// Codes of countries of birth start here (Thông tư 07/2016/TT-BCA, annex).
constexpr int kFirstCountry = 101;

}  // namespace

Result<PersonalNumber> parsePersonalNumber(std::string_view digits) {
    if (digits.size() != kDigits || !allDigits(digits)) return fail(FaultCode::BadData, "personal number");
    const auto digit = [&](std::size_t i) { return digits[i] - '0'; };
    PersonalNumber number;
    number.provinceCode = digit(0) * 100 + digit(1) * 10 + digit(2);
    number.sex = digit(3) % 2 == 0 ? Sex::Male : Sex::Female;
    number.birthYear = 1900 + digit(3) / 2 * 100 + digit(4) * 10 + digit(5);
    return number;
}

std::vector<NumberDoubt> doubts(const PersonalNumber& number, int birthYear, Sex sex, int currentYear) {
    std::vector<NumberDoubt> found;
    if (number.provinceCode < kFirstCountry && !std::ranges::binary_search(kProvinces, number.provinceCode))
        found.push_back(NumberDoubt::UnknownProvince);
    if (number.birthYear != birthYear) found.push_back(NumberDoubt::BirthYearDiffers);
    if (number.sex != sex) found.push_back(NumberDoubt::SexDiffers);
    if (number.birthYear > currentYear) found.push_back(NumberDoubt::BirthYearInFuture);
    return found;
}

std::string maskedNumber(std::string_view digits) {
    if (digits.size() < kDigits) return "•••";
    return std::string{digits.substr(0, 3)} + " ••• ••• " + std::string{digits.substr(digits.size() - 3)};
}

}  // namespace tramso
