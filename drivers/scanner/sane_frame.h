// SPDX-License-Identifier: GPL-3.0-or-later
// The frames a scanner sends, put together into one picture file.
#pragma once

#include <sane/sane.h>

#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

// Collects one page: a frame of grey or colour, or three frames of one colour each (three-pass scanners).
// Depths 1, 8 and 16 bits; 16-bit samples lose their lower half. A frame of 8 bits in one pass, as nearly all
// scanners send it, is kept as the file it becomes: the page is in memory once. Not for several threads.
class SaneFrames {
public:
    // Starts a frame. ScannerFailed when its parameters make no sense or change between passes.
    [[nodiscard]] Result<Done> begin(const SANE_Parameters& frame);
    // The next bytes of the frame. TooLarge beyond what decodePicture accepts: a broken backend must not eat
    // the memory.
    [[nodiscard]] Result<Done> add(ByteView bytes);
    // The page as PNM (P5 or P6, 8 bits), as many lines as came; nothing is left here. ScannerFailed when no
    // whole line came.
    [[nodiscard]] Result<Bytes> finish();

private:
    struct Pass {
        SANE_Parameters frame{};
        Bytes bytes;
    };
    [[nodiscard]] int lines() const;
    [[nodiscard]] Bytes asSent(int height);
    [[nodiscard]] Bytes converted(int height) const;

    std::vector<Pass> passes_;
    std::size_t head_ = 0;  // room for the file's head before the first pass's samples; 0: to be converted
};

}  // namespace tramso
