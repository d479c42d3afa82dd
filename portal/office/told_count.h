// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of what people did, and which of them may be told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace portal {

// A count that may be told: nothing when it is so small that it points to persons.
using ToldCount = std::optional<std::int64_t>;

// Counts from 1 to this are not told.
inline constexpr std::int64_t kSmallCount = 4;

// Takes small counts out of a list; `count` gives an entry's count. What is out already counts as one of
// them. Where one alone is out the next smallest goes too: the sum would tell it.
template <class Row, class Count>
void hideSmall(std::vector<Row>& rows, Count count) {
    std::size_t hidden = 0;
    Row* next = nullptr;  // the smallest that stays
    for (Row& row : rows) {
        ToldCount& value = count(row);
        if (!value) {
            ++hidden;
        } else if (*value >= 1 && *value <= kSmallCount) {
            value.reset();
            ++hidden;
        } else if (*value > 0 && (next == nullptr || *value < *count(*next))) {
            next = &row;
        }
    }
    if (hidden == 1 && next != nullptr) count(*next).reset();
}

// As people read it in a table or a CSV: "*" for what is not told.
[[nodiscard]] inline std::string toldText(const ToldCount& count) {
    return count ? std::to_string(*count) : "*";
}

}  // namespace portal
