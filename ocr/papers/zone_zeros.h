// SPDX-License-Identifier: GPL-3.0-or-later
// Zeros with a dot or a stroke in them, as the zones of cards are printed with: recognition makes 6, 8 and 9
// of them. What they were is told by the check digits and by what the zone says twice.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tramso {

// Whether it is a personal number of a known province, and of somebody born before the year 2100.
[[nodiscard]] bool isLikelyNumber(const std::string& number);

// The personal numbers that the first line of a zone (30 characters) may mean when any of its 6, 8 and 9 may
// be a zero: both check digits fit, the document number is the end of the personal one, and the province
// exists. Only those with the fewest zeros put back; none when the two numbers differ in anything else.
[[nodiscard]] std::vector<std::string> numbersWithZeros(const std::string& firstLine);

// A day of a zone ("yymmdd") read likewise: its check digit fits, there is such a day and the year is `year`
// (0–99), if that is known. Empty when there is none, or when several need as few zeros put back.
[[nodiscard]] std::string dayWithZeros(const std::string& day, char check, std::optional<int> year);

// Birth and check digit ("yymmddc") of which a digit was lost, or read as two, when a single digit put back
// or taken away gives one day only that is of the year `year` (0–99) and fits its check digit; else as it
// was.
[[nodiscard]] std::string birthOfSeven(const std::string& digits, int year);

}  // namespace tramso
