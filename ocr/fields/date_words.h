// SPDX-License-Identifier: GPL-3.0-or-later
// Dates written out in words, as certificates repeat them below the figures.
#pragma once

#include <optional>
#include <string>

namespace tramso {

// A date without a promise that the calendar has it.
struct WrittenDate {
    int day = 0, month = 0, year = 0;
};

// Reads "Ngày mười lăm, tháng tám, năm hai nghìn không trăm hai mươi sáu", with or without commas and marks
// and with a letter misread in a longer word. UTF-8. Nothing when it is no such date.
[[nodiscard]] std::optional<WrittenDate> dateInWords(const std::string& text);

}  // namespace tramso
