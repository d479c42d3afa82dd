// SPDX-License-Identifier: GPL-3.0-or-later
// What a JPEG 2000 file claims, read before anything is decoded; seen by decode.cpp only.
#pragma once

#include <cstdint>

#include "kiosk/base/bytes.h"

namespace tramso {

// The code stream's own size (ISO/IEC 15444-1 annex A.5.1), which is what a decoder allocates by; the file's
// outer header could say another.
struct Jpeg2000Claim {
    std::int64_t width = 0;   // px
    std::int64_t height = 0;  // px
    int components = 0;
};

// Whether the bytes begin like a JP2 file (ISO/IEC 15444-1 annex I.5.1).
[[nodiscard]] bool isJp2(ByteView file);

// PictureUnreadable when there is no code stream or its header is not whole.
[[nodiscard]] Result<Jpeg2000Claim> readJpeg2000Claim(ByteView file);

}  // namespace tramso
