// SPDX-License-Identifier: GPL-3.0-or-later
// How many pixels an inch of a page has.
#pragma once

#include "ocr/page/pix.h"

namespace tramso {

// The stated figure when it makes a sheet somebody could lay on a scanner, else that of an A4 sheet as wide
// as the picture. Cameras state what they like: for them only the second. dpi.
[[nodiscard]] int likelyDpi(Pix* page, int stated, bool byCamera);

}  // namespace tramso
