// SPDX-License-Identifier: GPL-3.0-or-later
// Is a scanned page worth reading: is anything on it, is it sharp, light enough and whole?
#pragma once

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

// Judges a page before recognition: Good, TooDark, Blank, Blurred or CutOff, with ink share and sharpness
// filled in. Noise, specks, bleed-through and the scanner's edge shadows are not ink.
//   grey   the page as scanned, 8 bit
//   white  the same on white paper (onWhitePaper)
[[nodiscard]] PageQuality judgePage(Pix* grey, Pix* white, int dpi);

}  // namespace tramso
