// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of boxes for one letter each. Recognition takes letters that stand so far apart for noise or for
// words; moved together they are a number like any other.
#pragma once

#include <vector>

#include "ocr/page/pix.h"

namespace tramso {

// A row of boxes whose letters were moved, px of the picture.
struct Comb {
    Extent boxes;   // where the letters stood
    Extent packed;  // where they stand now
};

// Moves the letters of each row of boxes together, to its left. `walls` are the upright strokes between two
// level rules, already taken out of the picture (8-bit grey on white paper) like the rules.
[[nodiscard]] std::vector<Comb> packCombs(Pix* white, int dpi, std::vector<Extent> walls);

}  // namespace tramso
