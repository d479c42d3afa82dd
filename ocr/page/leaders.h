// SPDX-License-Identifier: GPL-3.0-or-later
// Dotted leaders of forms ("Họ và tên: ..........."), which break Tesseract's layout analysis.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// Whitens rows of at least five dots or dashes of even pitch; full stops and the marks of letters stay.
// 8-bit grey on white paper, upright and level; changed in place. `wobble`: px by which dots of one leader
// may differ in size; 1 as scanned, more for a picture that was enlarged.
void removeLeaders(Pix* white, int dpi, int wobble = 1);

}  // namespace tramso
