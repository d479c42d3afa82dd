// SPDX-License-Identifier: GPL-3.0-or-later
// The message authentication codes of ICAO 9303-11 §9.8.6: 8 bytes each.
#pragma once

#include "drivers/card/crypto/block_cipher.h"

namespace tramso {

// ISO/IEC 9797-1 algorithm 3 ("retail MAC") with DES over whole 8-byte blocks; the caller pads. Key: 16
// bytes.
[[nodiscard]] Bytes retailMac(ByteView key, ByteView wholeBlocks);

// AES-CMAC (NIST SP 800-38B) over any message, cut to 8 bytes.
[[nodiscard]] Bytes aesCmac(CipherKind kind, ByteView key, ByteView message);

// The cipher's own of the two. `message` is padded here for triple DES, and taken as it is for AES: what PACE
// and BAC ask for. Secure messaging pads itself before AES.
[[nodiscard]] Bytes macOf(CipherKind kind, ByteView key, ByteView message);

}  // namespace tramso
