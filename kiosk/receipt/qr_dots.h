// SPDX-License-Identifier: GPL-3.0-or-later
// A QR code as modules.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// A square of modules, row by row, true = black, without quiet zone.
struct QrDots {
    int side = 0;  // modules
    std::vector<bool> black;
};

// The code of a UTF-8 text at level M (ISO/IEC 18004). TooLarge when no version holds it.
[[nodiscard]] Result<QrDots> makeQr(const std::string& utf8);

}  // namespace tramso
