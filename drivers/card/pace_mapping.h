// SPDX-License-Identifier: GPL-3.0-or-later
// The ways from a nonce to an ephemeral generator (ICAO 9303-11 §4.4.3.3).
#pragma once

#include "drivers/card/crypto/block_cipher.h"
#include "drivers/card/crypto/group.h"

namespace tramso {

// Generic mapping: nonce · G + H, with H agreed on by ephemeral keys. Chip authentication mapping maps the
// same way.
[[nodiscard]] Result<Bytes> mapGeneric(const Group& group, ByteView nonce, ByteView agreed);

// Integrated mapping: the nonce of the chip and that of the reader through a pseudo-random function, then to
// an element. `readerNonce` is one key of the cipher long; BadData for a nonce that is not whole blocks.
[[nodiscard]] Result<Bytes> mapIntegrated(CipherKind cipher, const Group& group, ByteView nonce,
                                          ByteView readerNonce);

// R(s, t) of integrated mapping before it is taken modulo the prime; `primeBytes` wide enough for that prime.
[[nodiscard]] Result<Bytes> pseudoRandom(CipherKind cipher, std::size_t primeBits, ByteView nonce,
                                         ByteView readerNonce);

// Chip authentication mapping: opens the data the chip sent with its token (DO'8A'), under the new session's
// encryption key. BadData when it does not open.
[[nodiscard]] Result<SecretBytes> openChipAuthenticationData(CipherKind cipher, ByteView encryptionKey,
                                                             ByteView encrypted);

// Whether the chip knows the private key of its static public key: the opened data times that key gives the
// key it used for mapping.
[[nodiscard]] bool provesChipKey(const GroupKey& chipKey, ByteView chipAuthenticationData,
                                 ByteView mappingKey);

}  // namespace tramso
