// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a picture file: what opens has the promised depth and size.
#include <leptonica/allheaders.h>

#include <cstdlib>

#include "kiosk/picture/picture.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto picture = tramso::decodePicture(std::as_bytes(std::span{data, size}));
    if (!picture) return 0;
    const int depth = pixGetDepth(picture->pix());
    const bool asPromised = (depth == 8 || depth == 32) && picture->width() > 0 && picture->height() > 0 &&
                            picture->width() <= tramso::kMaxSide && picture->height() <= tramso::kMaxSide;
    if (!asPromised) std::abort();
    return 0;
}
