// SPDX-License-Identifier: GPL-3.0-or-later
// How many pixels an inch of a page has.
#pragma once

namespace tramso {

// The stated figure when it makes a sheet somebody could lay on a scanner, else that of an A4 sheet as wide
// as the picture. Cameras state what they like: for them only the second. The page's shorter side in px; dpi.
[[nodiscard]] int likelyDpi(int shortSide, int stated, bool byCamera);

}  // namespace tramso
