// SPDX-License-Identifier: GPL-3.0-or-later
// Print that layout analysis passed over: numbers left of a form's labels, single words, whole lines.
#pragma once

#include <vector>

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

// A line of print to be read by itself.
struct MissedLine {
    Box box;            // px of the picture given
    int line = -1;      // the recognised line it belongs to and which `box` includes; -1: a line of its own
    bool lone = false;  // a letter or two that stand far from all others
};

// Letters of the picture (8-bit grey on white paper, cleaned) that no word covers, gathered into lines; the
// largest few when there are many. `words` are in px of the picture, in reading order.
[[nodiscard]] std::vector<MissedLine> findMissedPrint(Pix* white, int dpi, const std::vector<Word>& words);

// Puts what was read for a missed line into the words: in place of its line, or where it stands in reading
// order. A line is only replaced by one that says more with as much confidence. Lines are numbered anew.
void insertMissed(std::vector<Word>& words, const MissedLine& missed, std::vector<Word> read);

}  // namespace tramso
