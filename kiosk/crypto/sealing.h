// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing blobs and hashing them: the only place that names an algorithm.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/random.h"
#include "kiosk/base/secret.h"

namespace tramso {

using Key = Secret<32>;

// Lower-case hex SHA-256 (FIPS 180-4).
[[nodiscard]] std::string sha256Hex(ByteView bytes);

// A keyed hash (BLAKE2b-256, libsodium) as lower-case hex: equal values can be found again, and whoever has
// not the key cannot try values one by one. `context` keeps one use apart from another.
[[nodiscard]] std::string keyedHex(ByteView bytes, std::string_view context, const Key& key);

// A fresh key.
[[nodiscard]] Key makeKey(Random& random);

// Encrypts and authenticates (XChaCha20-Poly1305, libsodium). `context` is authenticated, not stored: opening
// under another context fails, so a blob cannot be passed off as another. Output: 24-byte nonce, then cipher
// text.
[[nodiscard]] Bytes seal(ByteView plain, std::string_view context, const Key& key, Random& random);

// Undoes seal(); BadData if a single bit, the key or the context differs.
[[nodiscard]] Result<Bytes> open(ByteView sealed, std::string_view context, const Key& key);

// The station's key-encryption key from a file of 32 bytes; made (mode 0600, durable) when the file is not
// there. StoreLocked when the file has another size, may be read or written by others, or cannot be looked
// at; it is never replaced. A file of $CREDENTIALS_DIRECTORY is systemd's: it is never made, and its folder
// keeps others out.
[[nodiscard]] Result<Key> loadOrMakeKey(const std::filesystem::path& file, Random& random);

}  // namespace tramso
