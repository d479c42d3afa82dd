// SPDX-License-Identifier: GPL-3.0-or-later
// Keys from shared secrets and passwords, ICAO 9303-11 §9.7.
#pragma once

#include "drivers/card/access_key.h"
#include "drivers/card/crypto/block_cipher.h"

namespace tramso {

// What a derived key is for: the counter of the function.
enum class KeyUse : std::uint8_t { Encryption = 1, Mac = 2, Password = 3 };

// KDF(secret, counter): SHA-1 for triple DES and AES-128, SHA-256 for AES-192 and AES-256. `secret` may
// include a nonce behind it. DES keys have their parity bits set.
[[nodiscard]] SecretBytes deriveKey(CipherKind kind, ByteView secret, KeyUse use);

// K of a PACE password before KDF: the digits of a CAN, SHA-1 of the MRZ items.
[[nodiscard]] SecretBytes passwordSeed(const AccessKey& key);

}  // namespace tramso
