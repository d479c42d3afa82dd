// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as the JPEG a PDF shall carry.
#include <cstdlib>

#include "ocr/pdf/jpeg_shape.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto shape = tramso::readJpegShape(std::as_bytes(std::span{data, size}));
    if (shape && (shape->width < 1 || shape->height < 1)) std::abort();
    if (shape && shape->components != 1 && shape->components != 3) std::abort();
    return 0;
}
