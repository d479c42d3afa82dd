// SPDX-License-Identifier: GPL-3.0-or-later
// Dots below letters that lie on the rule the letters are written on: ọ, ệ, ị.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// Takes out of a level rule's mask the places where a dot lies on it: the rule reaches further down there,
// for the width of a dot, and a letter stands above. `white` is 8-bit grey and still has the rule.
void spareDots(Pix* mask, Pix* white, int dpi);

}  // namespace tramso
