// SPDX-License-Identifier: GPL-3.0-or-later
// The kept picture in layers: sharp print as a mask, its colour, and everything else as a calm background.
#pragma once

#include <optional>

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

inline constexpr int kBackgroundDpi = 150;  // seals and signatures keep their grain

// Print of an upright, level page on white paper (stamps faded): 1 bit, same size. Pictures and dark areas
// are left out. Null when memory is short.
[[nodiscard]] PixPtr printMask(Pix* white, int dpi);

// Splits the kept picture (32 or 8 bit, `dpi`) by the mask of the same page at any resolution. Nothing when
// layers would not be true to the page: photographs and dark areas need all their tones at full resolution.
[[nodiscard]] std::optional<PageLayers> splitLayers(Pix* kept, int dpi, Pix* mask);

}  // namespace tramso
