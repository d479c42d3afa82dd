// SPDX-License-Identifier: GPL-3.0-or-later
// Ruled lines: table frames and underlines, which tie cells and words together for layout analysis.
#pragma once

#include <vector>

#include "ocr/page/pix.h"

namespace tramso {

// Whitens long thin lines, level or upright; strokes of letters are too short to be taken for one.
// 8-bit grey on white paper, deskewed; changed in place. Where strokes stood from one level rule to the next.
std::vector<Extent> removeRules(Pix* white, int dpi);

// Whitens long thin upright lines only: the streaks of a copier. The picture may be tilted.
void removeStreaks(Pix* white, int dpi);

}  // namespace tramso
