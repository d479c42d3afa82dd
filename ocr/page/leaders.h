// SPDX-License-Identifier: GPL-3.0-or-later
// Dotted leaders of forms ("Họ và tên: ..........."), which break Tesseract's layout analysis.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// Whitens rows of at least five dots or dashes of even pitch; full stops and the marks of letters stay.
// 8-bit grey on white paper, upright and level; changed in place.
void removeLeaders(Pix* white, int dpi);

}  // namespace tramso
