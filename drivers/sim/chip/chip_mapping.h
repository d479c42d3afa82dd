// SPDX-License-Identifier: GPL-3.0-or-later
// The number integrated mapping maps (ICAO 9303-11 §4.4.3.3.2).
#pragma once

#include "drivers/card/crypto/block_cipher.h"
#include "drivers/sim/chip/chip_plan.h"

namespace tramso::sim {

// R(s, t): at least 64 bits more than the field has, not yet reduced. s: the chip's nonce, t: the reader's.
[[nodiscard]] Bytes mappedNumber(CipherKind cipher, ByteView s, ByteView t, std::size_t fieldBits);

// Bits of the field's prime.
[[nodiscard]] std::size_t fieldBits(DomainId domain);

}  // namespace tramso::sim
