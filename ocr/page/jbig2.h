// SPDX-License-Identifier: GPL-3.0-or-later
// JBIG2 (ITU-T T.88) without loss: one generic region, no symbols, so no letter can be put in another's
// place.
#pragma once

#include "kiosk/base/bytes.h"
#include "ocr/page/pix.h"

namespace tramso {

// A 1-bit picture as the embedded stream that PDF's JBIG2Decode takes: page information and one immediate
// lossless generic region (template 0, typical prediction). Same picture, same bytes. About 0.1 s for A4 at
// 300 dpi.
[[nodiscard]] Bytes encodeJbig2(Pix* picture);

}  // namespace tramso
