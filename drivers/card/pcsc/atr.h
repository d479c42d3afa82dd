// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to reset: what a card says of itself when it gets power (ISO/IEC 7816-3 §8).
#pragma once

#include "kiosk/base/bytes.h"

namespace tramso {

// Whether the historical bytes announce extended-length APDUs (card capabilities, ISO/IEC 7816-4 §12.1.1.9).
[[nodiscard]] bool announcesExtendedLength(ByteView atr);

}  // namespace tramso
