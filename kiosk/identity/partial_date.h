// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as cards carry them, and the three ways cards write them.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "kiosk/base/fault.h"

namespace tramso {

// A date of which only the year may be known (old records): month and day are 0 then. Year 0: not known at
// all.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;
    // "15/01/1990", or "1990" when only the year is known.
    [[nodiscard]] std::string toText() const;
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// Dates of living people and their cards lie in this year or later.
inline constexpr int kFirstYear = 1880;

// Reads "15/01/1990", "15011990", "1990" and "00001990". BadData for anything else and for a day the calendar
// does not have.
[[nodiscard]] Result<PartialDate> parsePartialDate(std::string_view text);

// Whether the date, as far as it is known, lies after the day.
[[nodiscard]] bool isAfter(const PartialDate& date, std::chrono::year_month_day day);

// Whether the two may be one date: where both know month and day they are the same, otherwise the years are.
[[nodiscard]] bool agree(const PartialDate& a, const PartialDate& b);

}  // namespace tramso
