// SPDX-License-Identifier: GPL-3.0-or-later
// A photographed sheet as if it had lain on a scanner: cropped to its outline, straightened, unbent.
#pragma once

#include "ocr/page/outline.h"

namespace tramso {

// The sheet inside the outline, its corners in the picture's corners, at about `scale` times (0.5–1) the
// resolution it has in the picture. Sheets of nearly A proportions come out in exactly those. 8 or 32 bit in,
// the same out. Null when memory is short or the outline is no quadrangle. About 30 ns a pixel.
[[nodiscard]] PixPtr flattened(Pix* picture, const Outline& outline, double scale = 1.0);

// The page of a picture: the sheet cut out of its ground and straightened, or the picture itself.
struct Sheet {
    PixPtr page;
    bool cutOut = false;
    int dpi = 0;         // of `page`, as far as can be told
    double scale = 1.0;  // px of `page` per px the sheet has in the picture
};
// `statedDpi` as the file says, 0 when it does not. A sheet that is cut out is made no finer than `finestDpi`
// (0: as fine as it is), which saves making pixels nobody needs.
[[nodiscard]] Sheet sheetIn(Pix* picture, int statedDpi, int finestDpi = 0);

}  // namespace tramso
