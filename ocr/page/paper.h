// SPDX-License-Identifier: GPL-3.0-or-later
// The paper behind the ink: how light it is, and the same page as if lit and printed evenly.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// The tone (0 black – 255 white) that a fifth of the pixels exceed: paper, on any page that is mostly paper.
[[nodiscard]] int paperTone(Pix* grey);

// The page on white paper with strong ink: every part is divided by the paper tone around it, then stretched.
// 8-bit grey in and out, same size. Null when memory is short.
[[nodiscard]] PixPtr onWhitePaper(Pix* grey);

// Dark pixels of a page that is already on white paper, 1 bit.
[[nodiscard]] PixPtr inkOf(Pix* white);

// The same with pale ink as well: dots and hairlines a reader would see but recognition should not.
[[nodiscard]] PixPtr paleInkOf(Pix* white);

}  // namespace tramso
