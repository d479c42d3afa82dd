// SPDX-License-Identifier: GPL-3.0-or-later
// PNM as scanners' drivers give it. Leptonica reads it a byte a call, which takes half a second a page.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/picture/picture.h"

namespace tramso {

// Where the samples of a P5 or P6 file with 8 bits a sample lie.
struct PnmShape {
    std::int64_t width = 0;   // px
    std::int64_t height = 0;  // px
    int channels = 0;         // 1 or 3
    std::size_t offset = 0;   // of the first sample
};

// From the header; nothing for other files, other depths, sides beyond kMaxSide, and files too short for what
// they claim.
[[nodiscard]] std::optional<PnmShape> readPnmShape(ByteView file);

// The picture, every `reduction` × `reduction` pixels averaged into one; what is left over at the right and
// at the bottom is dropped. The shape is that of this file, reduction at least 1. Null when memory is short
// or nothing is left. The caller owns it.
[[nodiscard]] Pix* decodePnm(ByteView file, const PnmShape& shape, int reduction);

}  // namespace tramso
