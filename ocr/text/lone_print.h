// SPDX-License-Identifier: GPL-3.0-or-later
// Letters and numbers that stand by themselves: the column of running numbers of a table, the mark at a box.
// Layout analysis drops them, and reading each by itself would cost as much as a line.
#pragma once

#include <span>
#include <vector>

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

// Pieces of a picture side by side on one line.
struct Strip {
    PixPtr picture;           // 8-bit grey; null when there are no pieces or no memory
    std::vector<Box> places;  // where each piece stands in it, px
};

// `pieces` are px of the picture, in no order.
[[nodiscard]] Strip stripOf(Pix* white, std::span<const Box> pieces);

// The letters recognition read on a strip, back at the pieces' own places: one word a piece, each a line of
// its own (numbered from `firstLine`). Words nobody should trust are left out: without context a stroke of a
// pen reads like a letter, so letters must be surer than digits.
[[nodiscard]] std::vector<Word> loneWords(const Strip& strip, std::span<const Box> pieces,
                                          const std::vector<Word>& read, int firstLine);

}  // namespace tramso
