// SPDX-License-Identifier: GPL-3.0-or-later
// Making colour pictures smaller: every pixel counts by its area, in one pass over the bytes. Leptonica's way
// takes four times as long, and sharpens what it reduces.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// A 32-bit picture reduced to the given size, neither side larger than before; null when memory is short.
// With a `mask` (1 bit, same size) masked pixels count as not there: a place keeps the mean of what is left
// of it, and where less than a sixth is left its pixel becomes white and is set in `gaps` (1 bit, of the new
// size, cleared before).
[[nodiscard]] PixPtr reduced(Pix* colour, int width, int height, Pix* mask = nullptr, Pix* gaps = nullptr);

// A 32-bit picture at half its size, every four pixels averaged, what is left over at the right and at the
// bottom dropped; null when memory is short or nothing is left.
[[nodiscard]] PixPtr halved(Pix* colour);

// A 1-bit picture at another size, each pixel the nearest one of the old; null when memory is short.
[[nodiscard]] PixPtr resampledMask(Pix* mask, int width, int height);

}  // namespace tramso
