// SPDX-License-Identifier: GPL-3.0-or-later
// Ruled lines: table frames and underlines, which tie cells and words together for layout analysis.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// Whitens long thin lines, level or upright; strokes of letters are too short to be taken for one.
// 8-bit grey on white paper, deskewed; changed in place.
void removeRules(Pix* white, int dpi);

}  // namespace tramso
