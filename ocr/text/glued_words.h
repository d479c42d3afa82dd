// SPDX-License-Identifier: GPL-3.0-or-later
// Words read as one although a space stands between them on the paper: "KIMNGA".
#pragma once

#include <cstddef>
#include <vector>

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

// A gap within a word as wide as those between the words of its line, and by far the widest of the word.
struct GluedWord {
    std::size_t word = 0;           // index
    int gapLeft = 0, gapRight = 0;  // px of the picture; paper from gapLeft up to gapRight
};

// The words of an upright picture (8-bit grey on white) that look like two, in order; a few at most, since
// where many do the print is spaced and no word is glued.
[[nodiscard]] std::vector<GluedWord> findGluedWords(Pix* white, const std::vector<Word>& words);

// Puts what was read on both sides of the gap in the place of the word, if that is the word letter by letter;
// else it stays as it is. Says whether it did.
bool partGluedWord(std::vector<Word>& words, const GluedWord& glued, const std::vector<Word>& left,
                   const std::vector<Word>& right);

}  // namespace tramso
