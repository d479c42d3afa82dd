// SPDX-License-Identifier: GPL-3.0-or-later
// Words recognition doubts, read once more by themselves.
#pragma once

#include <cstddef>
#include <vector>

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

inline constexpr int kDoubtedWord = 60;  // confidence below which a word is looked at again

// The words worth a second look, by index, the least sure first; a few at most, since on a bad page all are
// doubtful.
[[nodiscard]] std::vector<std::size_t> doubtfulWords(const std::vector<Word>& words);

// A word cut out of its picture (8-bit grey on white) with paper around it, `scale` times as large: other
// pixels, so another reading where the first one hung on few of them. Null when memory is short.
[[nodiscard]] PixPtr cutOut(Pix* white, const std::vector<Word>& words, std::size_t at, float scale);

// Takes the second reading of a word if it is one word too, clearly the surer one, and has no signs the first
// one lacks. Such a word is never trusted so far that nobody is asked.
void takeSurer(Word& word, const std::vector<Word>& again);

}  // namespace tramso
