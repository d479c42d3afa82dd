// SPDX-License-Identifier: GPL-3.0-or-later
// How the chip proves that it is no copy: chip authentication (ICAO 9303-11 §6.2) and active authentication
// (§6.1).
#pragma once

#include <optional>

#include "drivers/sim/chip/chip_image.h"
#include "drivers/sim/chip/chip_keys.h"
#include "kiosk/base/random.h"

namespace tramso::sim {

// The session that follows when the reader sends its ephemeral key; none when that key is not of the group.
[[nodiscard]] std::optional<ChipMessaging> chipAuthentication(const AgreementKey& key, ChipCipher cipher,
                                                              ByteView theirKey);

// INTERNAL AUTHENTICATE: the signature over the reader's 8 bytes. RSA: ISO/IEC 9796-2 scheme 1; ECDSA: r‖s.
[[nodiscard]] Bytes activeSignature(EVP_PKEY& key, ActiveKey kind, ByteView challenge, Random& random);

}  // namespace tramso::sim
