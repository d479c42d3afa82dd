// SPDX-License-Identifier: GPL-3.0-or-later
// Digits in what was read, and the letters that are read in their place.
#pragma once

#include <string>
#include <vector>

namespace tramso {

// Digits side by side, and what stood before them.
struct DigitGroup {
    std::u32string before;
    std::string digits;
    int misread = 0;  // letters that count as digits: O, l, S, …
};

// The text cut into groups of digits; letters that only look like digits count beside real ones.
[[nodiscard]] std::vector<DigitGroup> digitGroups(const std::u32string& text);

// Groups in a row that signs and spaces alone part, until `most` digits are there.
[[nodiscard]] DigitGroup joinedGroups(const std::vector<DigitGroup>& groups, std::size_t most);

}  // namespace tramso
