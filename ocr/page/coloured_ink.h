// SPDX-License-Identifier: GPL-3.0-or-later
// Seals and signatures: coloured ink over printed text, which recognition must not see.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// The page in grey with red and blue shapes larger than a line of print (seals, stamps, signatures) at the
// tone of the paper; black print beneath them stays. Coloured lines of print stay: a red title is text.
// 8- or 32-bit in, 8-bit out, same size. Null when memory is short.
[[nodiscard]] PixPtr greyWithoutStamps(Pix* page, int dpi);

}  // namespace tramso
