// SPDX-License-Identifier: GPL-3.0-or-later
// The frames a scanner sends, put together into one picture file.
#pragma once

#include <sane/sane.h>

#include <cstdint>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

// Collects one page: a frame of grey or colour, or three frames of one colour each (three-pass scanners).
// Depths 1, 8 and 16 bits; 16-bit samples lose their lower half. Not for several threads.
class SaneFrames {
public:
    // Starts a frame. ScannerFailed when its parameters make no sense or change between passes.
    [[nodiscard]] Result<Done> begin(const SANE_Parameters& frame);
    // The next bytes of the frame. TooLarge beyond what decodePicture accepts: a broken backend must not eat
    // the memory.
    [[nodiscard]] Result<Done> add(ByteView bytes);
    // The page as PNM (P5 or P6, 8 bits), as many lines as came. ScannerFailed when no whole line did.
    [[nodiscard]] Result<Bytes> finish() const;

private:
    struct Pass {
        SANE_Parameters frame{};
        std::vector<std::uint8_t> bytes;
    };
    [[nodiscard]] int lines() const;
    std::vector<Pass> passes_;
};

}  // namespace tramso
