// SPDX-License-Identifier: GPL-3.0-or-later
// The machine-readable zone among the words of a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ocr/page_reader.h"

namespace tramso {

// Three lines of 30 characters as recognition left them, brought back to that length: fillers ('<') are read
// as all kinds of signs and in any number. Not checked.
struct ZoneText {
    std::string lines;                // ended by \n
    std::vector<std::string> nearby;  // the same with one sign read otherwise, as zeros are misread
    std::string number;  // personal number a first line with a digit too much means; empty when unclear
    bool named = true;   // false: the third line was lost and stands here as fillers after one letter
    Box box;             // px of cleanPicture
    int confidence = 0;  // 0–100, mean of its words
};

// Nothing when the page has no such zone of an ID card.
[[nodiscard]] std::optional<ZoneText> findZone(const PageReading& page);

}  // namespace tramso
