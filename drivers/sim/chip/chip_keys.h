// SPDX-License-Identifier: GPL-3.0-or-later
// Keys a chip derives, and the session that starts with them.
#pragma once

#include "drivers/sim/chip/chip_messaging.h"
#include "drivers/sim/chip/chip_plan.h"

namespace tramso::sim {

[[nodiscard]] CipherKind cipherKind(ChipCipher cipher);

// KDF of ICAO 9303-11 §9.7.1: counter 1 for encryption, 2 for codes, 3 for a password.
[[nodiscard]] Bytes chipKey(CipherKind cipher, ByteView secret, std::uint8_t counter);

// Secure messaging after PACE or chip authentication: keys from the shared secret, counter zero.
[[nodiscard]] ChipMessaging agreedSession(ChipCipher cipher, ByteView sharedSecret);

}  // namespace tramso::sim
