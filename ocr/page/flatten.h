// SPDX-License-Identifier: GPL-3.0-or-later
// A photographed sheet as if it had lain on a scanner: cropped to its outline, straightened, unbent.
#pragma once

#include "ocr/page/outline.h"

namespace tramso {

// The sheet inside the outline, its corners in the picture's corners, at about the resolution it has in the
// picture. Sheets of nearly A proportions come out in exactly those. 8 or 32 bit in, the same out. Null when
// memory is short or the outline is no quadrangle.
[[nodiscard]] PixPtr flattened(Pix* picture, const Outline& outline);

// The page of a picture: the sheet cut out of its ground and straightened, or the picture itself.
struct Sheet {
    PixPtr page;
    bool cutOut = false;
    bool slanted = false;  // as only cameras see a sheet; of a cut out one
};
[[nodiscard]] Sheet sheetIn(Pix* picture);

}  // namespace tramso
