// SPDX-License-Identifier: GPL-3.0-or-later
// The little squares people tick, which recognition would read as letters.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// Whitens hollow squares of the size of a letter, with what is in them. Letters stay: none has four straight
// sides and four corners. 8-bit grey on white paper, upright and level; changed in place.
void removeTickBoxes(Pix* white, int dpi);

}  // namespace tramso
