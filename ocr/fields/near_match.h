// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a phrase in a row although some of its letters are misread, its marks lost or its spaces moved.
#pragma once

#include <optional>
#include <span>

#include "ocr/fields/row.h"

namespace tramso {

// Letters and digits of a phrase, lower case; the two have the same length.
struct Phrase {
    std::u32string exact;
    std::u32string plain;
};

[[nodiscard]] Phrase phraseOf(const std::string& utf8);
[[nodiscard]] Phrase phraseOf(std::span<const Sign> signs);

// Where a phrase stands among signs.
struct NearMatch {
    std::size_t from = 0, to = 0;  // signs [from, to)
    std::size_t wrong = 0;         // letters missing, added or changed, marks not counted
    std::size_t marksOff = 0;      // letters right but for their mark
};

// All places of a phrase with at most `mostWrong` wrong letters, none overlapping another, best first. A
// place starts and ends where a word does, or at a sign that is no letter. Approximate search after Sellers
// (1980).
[[nodiscard]] std::vector<NearMatch> findNear(std::span<const Sign> signs, const Phrase& phrase,
                                              std::size_t mostWrong);

// Where something stands in a row, px.
struct Stretch {
    double left = 0, right = 0;
};

// The best place of a phrase in a row, with no more wrong letters than its length excuses; nothing without
// one.
[[nodiscard]] std::optional<Stretch> stretchOf(const Row& row, const Phrase& phrase);

// Wrong letters to tolerate in a phrase of so many: none in short words, about one in five.
[[nodiscard]] std::size_t toleratedErrors(std::size_t letters);

}  // namespace tramso
