// SPDX-License-Identifier: GPL-3.0-or-later
// The block ciphers of ICAO 9303-11: two-key triple DES and AES, in CBC and on single blocks, without padding
// of their own; and the padding of ISO/IEC 9797-1, method 2.
#pragma once

#include <cstdint>

#include "drivers/card/crypto/secret_bytes.h"

namespace tramso {

enum class CipherKind : std::uint8_t { TripleDes, Aes128, Aes192, Aes256 };

// 16, 16, 24, 32 bytes.
[[nodiscard]] std::size_t keyLength(CipherKind kind);
// 8 bytes for triple DES, 16 for AES.
[[nodiscard]] std::size_t blockLength(CipherKind kind);

// CBC over whole blocks; an empty `iv` stands for zeros. The lengths of key, iv and data are the caller's
// duty when encrypting; decrypting gives BadData unless the data are whole blocks.
[[nodiscard]] Bytes encryptCbc(CipherKind kind, ByteView key, ByteView iv, ByteView data);
[[nodiscard]] Result<Bytes> decryptCbc(CipherKind kind, ByteView key, ByteView iv, ByteView data);
// One block.
[[nodiscard]] Bytes encryptBlock(CipherKind kind, ByteView key, ByteView block);

// The data, one 0x80 byte and as many zeros as fill the last block: always at least one byte.
[[nodiscard]] Bytes padded(ByteView data, std::size_t block);
// Undoes padded(); BadData when the padding is not of that form.
[[nodiscard]] Result<Bytes> unpadded(ByteView data);

}  // namespace tramso
