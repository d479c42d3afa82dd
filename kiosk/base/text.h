// SPDX-License-Identifier: GPL-3.0-or-later
// Text from outside, made comparable: NFC, trimmed, folded.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// 0 to 9 and nothing else, whatever the locale says; of a byte or a code point.
template <class Letter>
[[nodiscard]] constexpr bool isDigit(Letter c) {
    return c >= Letter{'0'} && c <= Letter{'9'};
}
// Whether there is nothing but digits; true for an empty text.
[[nodiscard]] constexpr bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, isDigit<char>);
}

// The text in Unicode NFC; BadData if it is not valid UTF-8.
[[nodiscard]] Result<std::string> toNfc(std::string_view utf8);

// For comparing names: NFC, lower case, runs of white space become one space, ends trimmed. Marks are kept:
// "Hòa" and "Hoà" stay different here; see withoutMarks(). Invalid UTF-8 gives an empty text.
[[nodiscard]] std::string foldCase(std::string_view utf8);

// foldCase() with Vietnamese marks taken off (đ becomes d): "Nguyễn Văn Mẫu" → "nguyen van mau".
[[nodiscard]] std::string withoutMarks(std::string_view utf8);

// For telling whether two Vietnamese names are the same: foldCase(), and the tone mark of each syllable moved
// to its end, because "Hòa" and "Hoà" are one name in two spellings. The result is for comparing only.
[[nodiscard]] std::string comparableName(std::string_view utf8);

// Code points of a UTF-8 text; invalid bytes are skipped.
[[nodiscard]] std::u32string toCodePoints(std::string_view utf8);

// Number of code points two texts differ by (Levenshtein).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

// The parts of a text between separators; empty parts are kept.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

// The text without white space (space, tab, CR, LF) at its ends; a view into the same text.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace tramso
