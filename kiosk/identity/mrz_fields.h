// SPDX-License-Identifier: GPL-3.0-or-later
// The fields a machine-readable zone is made of, one by one; seen by the zone's own source files only.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/identity/mrz.h"

namespace tramso::mrz {

// Whether the character is the field's check digit.
[[nodiscard]] bool fits(std::string_view field, char digit);

// Letters that recognition takes for digits, turned back: O, Q, D → 0, I, L → 1, Z → 2, S → 5, G → 6, B → 8.
void toDigits(std::string& row, std::size_t from, std::size_t count);

// A field as text: fillers at the end gone, runs of others become one space.
[[nodiscard]] std::string fieldText(std::string_view field);

// A TD1 document number. One that is longer than nine characters goes on in the optional data and is followed
// there by its check digit (ICAO 9303-5 §4.2.4).
struct DocumentNumber {
    std::string number;
    std::string rest;  // the optional data without it
    bool fits = false;
};
[[nodiscard]] DocumentNumber documentNumber(std::string_view field, char digit, std::string_view optional);

// YYMMDD; fillers or zeros for unknown parts. `good` becomes false when it is no date.
[[nodiscard]] PartialDate inCentury(int century, std::string_view yymmdd, bool& good);
[[nodiscard]] PartialDate bornBefore(std::chrono::year_month_day today, std::string_view yymmdd, bool& good);
[[nodiscard]] PartialDate expiringAround(std::chrono::year_month_day today, std::string_view yymmdd,
                                         bool& good);

// M, F, or '<' for not said.
[[nodiscard]] std::optional<Sex> sexOf(char c, bool& good);

// "NGUYEN<<VAN<MAU<<<" → "NGUYEN VAN MAU". False when there is none, or digits in it.
[[nodiscard]] bool readName(std::string_view field, std::string& name, bool& cut);

}  // namespace tramso::mrz
