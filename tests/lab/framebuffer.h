// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the machine's screen.
#pragma once

#include "kiosk/base/bytes.h"

namespace tramso::test {

// /dev/fb0 as PNM; 32 bits a pixel, blue first, as every virtual graphics card has it.
[[nodiscard]] Bytes screenPicture();

// The share of pixels that differ clearly, 0–1; 1 for pictures of other sizes.
[[nodiscard]] double changedShare(const Bytes& before, const Bytes& after);

}  // namespace tramso::test
