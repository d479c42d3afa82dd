// SPDX-License-Identifier: GPL-3.0-or-later
// Photocopies and faxes: black and white only, peppered, coarse.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// Whether a grey picture knows hardly anything between black and white.
[[nodiscard]] bool isTwoTone(Pix* grey);

// Whitens grains of one or two pixels of a 150 dpi copy, wherever they are: no print is so small. Leaders
// stay. 8-bit grey on white paper, not yet turned; changed in place.
void removeGrains(Pix* white, int dpi);

// Twice the size, with the soft edges recognition was taught on instead of stairs. Null when memory is short.
[[nodiscard]] PixPtr enlargedSoftly(Pix* white);

}  // namespace tramso
