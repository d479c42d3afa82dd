// SPDX-License-Identifier: GPL-3.0-or-later
// A page made small while it is scanned: from the bytes of a SANE frame to rows a screen can show.
#pragma once

#include <sane/sane.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "drivers/scanner/scanner.h"

namespace tramso {

// Takes every so-manieth pixel of every so-manieth line: enough to see a page grow. Frames of one colour out
// of three and depths other than 8 bits give nothing. Keeps one line.
class SmallRows {
public:
    explicit SmallRows(const SANE_Parameters& frame);
    // The next bytes of the frame; the rows that became whole, once there are enough of them to be worth
    // telling.
    [[nodiscard]] std::optional<PageRows> add(ByteView bytes);

private:
    void takeLine();

    int step_ = 0;  // 0: nothing can be shown
    int channels_ = 1;
    std::size_t lineBytes_ = 0;
    std::vector<std::byte> line_;
    std::int64_t lines_ = 0;  // seen
    int told_ = 0;            // small rows
    PageRows rows_;
};

}  // namespace tramso
