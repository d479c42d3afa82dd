// SPDX-License-Identifier: GPL-3.0-or-later
// Which way is up, and how tilted the lines are.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// A quarter turn that would make a page upright.
struct Turn {
    int degrees = 0;    // clockwise: 0, 90, 180, 270
    bool sure = false;  // false: compare what recognition makes of `degrees` and of degrees + 180
};

// From the ascenders and descenders of Latin letters, as dark pixels (1 bit) at about 300 dpi.
[[nodiscard]] Turn findTurn(Pix* ink);

// The page turned clockwise by 0, 90, 180 or 270 degrees. Any depth. Null when memory is short.
[[nodiscard]] PixPtr turned(Pix* page, int degrees);

// The clockwise angle in degrees that makes the lines level, within ±7; 0 when no lines are found.
[[nodiscard]] double findTilt(Pix* ink);

// The page turned clockwise about its middle, same size, new corners white. 8 or 32 bit.
[[nodiscard]] PixPtr levelled(Pix* page, double degrees);

// The band of the page that holds the most ink, an inch high or more where print is large: a sample of some
// whole lines for comparing two turns; the whole page when it has few letters.
[[nodiscard]] Extent richestBand(Pix* ink, int dpi);

}  // namespace tramso
