// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers written one digit to a box, which recognition takes for a row of words.
#pragma once

#include <span>
#include <vector>

#include "ocr/page/combs.h"
#include "ocr/page_reader.h"

namespace tramso {

// Joins rows of four and more numbers, most of them single digits, into one word: "0 0 1 2 0" is "00120". Its
// confidence is the lowest of theirs.
[[nodiscard]] std::vector<Word> withCombsJoined(std::vector<Word> words);

// Puts words whose letters were moved together over the boxes they came from. All in px of one picture.
void spreadOver(std::span<const Comb> combs, std::vector<Word>& words);

}  // namespace tramso
