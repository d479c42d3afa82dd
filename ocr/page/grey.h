// SPDX-License-Identifier: GPL-3.0-or-later
// How light coloured pixels are.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// 0 black – 255 white: three tenths of red, five of green, two of blue, rounded; what Leptonica takes.
[[nodiscard]] inline std::uint32_t lightnessOf(std::uint32_t pixel) {
    const auto channel = [pixel](unsigned shift) {
        return static_cast<float>(static_cast<std::int32_t>(pixel >> shift & 255U));
    };
    const float sum = 0.3F * channel(24) + 0.5F * channel(16) + 0.2F * channel(8);
    const auto whole = static_cast<std::int32_t>(sum);
    return static_cast<std::uint32_t>(whole + (sum - static_cast<float>(whole) >= 0.5F ? 1 : 0));
}

// The page in grey: 8 or 32 bit in, 8 bit out, same size. Null when memory is short. About 1 ns a pixel.
[[nodiscard]] PixPtr greyOf(Pix* page);

}  // namespace tramso
