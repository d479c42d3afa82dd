// SPDX-License-Identifier: GPL-3.0-or-later
// A page reduced to what a verdict needs: small, evened, its print found.
#pragma once

#include <optional>

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

inline constexpr int kJudgingDpi = 150;  // finer is of no use to a verdict

// All pictures have the same size, at most 150 dpi: noise averages out, print still stands.
struct JudgedPage {
    PixPtr picture;  // as scanned, 8 or 32 bit
    PixPtr grey;     // without stamps
    PixPtr even;     // as if lit evenly: paper 255
    PixPtr white;    // on white paper, ink strong
    PixPtr ink;      // 1 bit: smeared letters too, with what hangs on the frame
    PixPtr inner;    // 1 bit: the ink without specks and without the margin where scanners leave shadows
    BoxaPtr shapes;  // of `ink`
    int dpi = 0;
    int scannedDpi = 0;  // before anything was reduced

    [[nodiscard]] double px(double mm) const { return mm * dpi / 25.4; }
    [[nodiscard]] int width() const { return pixGetWidth(ink.get()); }
    [[nodiscard]] int height() const { return pixGetHeight(ink.get()); }
    [[nodiscard]] PageMark markOf(Extent part) const;  // cut to the page
};

// The page prepared; nothing when memory is short. 8 or 32 bit; it may have been reduced since the scan.
[[nodiscard]] std::optional<JudgedPage> prepareJudging(Pix* page, int dpi, int scannedDpi);

// A mask of the page without its margin, which is cleared in the mask itself, and without what is no larger
// than a speck. Null when memory is short.
[[nodiscard]] PixPtr innerPart(Pix* mask, const JudgedPage& page, double speckMm);

// The size of a letter; shadows are longer, specks and hairs smaller or thinner.
[[nodiscard]] bool isLetter(const Extent& e, const JudgedPage& page);

}  // namespace tramso
