// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/partial_date.h"

#include <fmt/format.h>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

// Digits only.
int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// "15/01/1990" → "15011990"; anything without slashes in these places stays as it is.
std::string withoutSlashes(std::string_view text) {
    constexpr std::size_t kWithSlashes = 10;
    std::string digits{text};
    if (digits.size() != kWithSlashes || digits[2] != '/' || digits[5] != '/') return digits;
    digits.erase(5, 1);
    digits.erase(2, 1);
    return digits;
}

}  // namespace

std::string PartialDate::toText() const {
    if (month == 0) return fmt::format("{:04}", year);
    return fmt::format("{:02}/{:02}/{:04}", day, month, year);
}

Result<PartialDate> parsePartialDate(std::string_view text) {
    const std::string digits = withoutSlashes(text);
    if (!allDigits(digits) || (digits.size() != 4 && digits.size() != 8))
        return fail(FaultCode::BadData, "date form");
    PartialDate date{.year = number(std::string_view{digits}.substr(digits.size() - 4))};
    if (date.year == 0) return fail(FaultCode::BadData, "date year");
    if (digits.size() == 4 || digits.starts_with("0000")) return date;
    date.day = number(std::string_view{digits}.substr(0, 2));
    date.month = number(std::string_view{digits}.substr(2, 2));
    const std::chrono::year_month_day day{std::chrono::year{date.year},
                                          std::chrono::month{static_cast<unsigned>(date.month)},
                                          std::chrono::day{static_cast<unsigned>(date.day)}};
    if (!day.ok()) return fail(FaultCode::BadData, "date day");
    return date;
}

bool isAfter(const PartialDate& date, std::chrono::year_month_day day) {
    const int year = static_cast<int>(day.year());
    if (date.year != year || date.month == 0) return date.year > year;
    const auto month = static_cast<int>(static_cast<unsigned>(day.month()));
    if (date.month != month || date.day == 0) return date.month > month;
    return date.day > static_cast<int>(static_cast<unsigned>(day.day()));
}

bool agree(const PartialDate& a, const PartialDate& b) {
    if (a.month == 0 || b.month == 0) return a.year == b.year;
    return a == b;
}

}  // namespace tramso
