// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF must know of a JPEG it carries unchanged (ITU-T T.81): read from its markers, no pixel decoded.
#pragma once

#include "kiosk/base/bytes.h"

namespace tramso {

// Size and colour of a JPEG.
struct JpegShape {
    int width = 0;       // px, 1–65535
    int height = 0;      // px, 1–65535
    int components = 0;  // 1 grey, 3 colour
};

// Walks all segments and scans to the end marker. BadData for anything that a PDF reader could stumble on:
// no frame, more than one, not 8 bits, neither 1 nor 3 components, no scan, truncated.
[[nodiscard]] Result<JpegShape> readJpegShape(ByteView jpeg);

}  // namespace tramso
