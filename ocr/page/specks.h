// SPDX-License-Identifier: GPL-3.0-or-later
// Dust, and what is left of leaders: dots with no letter near them.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// Whitens dots that stand alone, or only among their like. Full stops and the marks of letters have a letter
// beside them and stay. 8-bit grey on white paper; changed in place.
void removeLoneSpecks(Pix* white, int dpi);

}  // namespace tramso
