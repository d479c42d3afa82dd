// SPDX-License-Identifier: GPL-3.0-or-later
// The paper behind the ink: how light it is, and the same page as if lit and printed evenly.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// The tone (0 black – 255 white) that a fifth of the pixels exceed: paper, on any page that is mostly paper.
// 8 or 32 bit.
[[nodiscard]] int paperTone(Pix* page);

// The page as if lit evenly: every part is divided by the paper tone around it, so that paper is 255 and what
// is half as light 128, wherever it stands. 8-bit grey in and out, same size. Null when memory is short.
[[nodiscard]] PixPtr evenlyLit(Pix* grey);

// Stretches an evenly lit page: print darker, paper and what shines through it white. In place.
void strengthenInk(Pix* even);

// The page on white paper with strong ink: both of the above. 8-bit grey in and out, same size. Null when
// memory is short.
[[nodiscard]] PixPtr onWhitePaper(Pix* grey);

// Dark pixels of a page that is already on white paper, 1 bit.
[[nodiscard]] PixPtr inkOf(Pix* white);

// The same with pale ink as well: dots and hairlines a reader would see but recognition should not.
[[nodiscard]] PixPtr paleInkOf(Pix* white);

}  // namespace tramso
