// SPDX-License-Identifier: GPL-3.0-or-later
// The hash functions of ICAO 9303-11 and 9303-12.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/base/bytes.h"

namespace tramso {

enum class HashAlgorithm : std::uint8_t { Sha1, Sha224, Sha256, Sha384, Sha512 };

[[nodiscard]] Bytes hashOf(HashAlgorithm algorithm, ByteView message);
// Bytes of a digest: 20 to 64.
[[nodiscard]] std::size_t hashLength(HashAlgorithm algorithm);
// The algorithm an object identifier names, given as DER value bytes (without tag and length); none if
// unknown.
[[nodiscard]] std::optional<HashAlgorithm> hashNamed(ByteView oid);

// Whether two values are equal, in a time that depends on their lengths only.
[[nodiscard]] bool equalSecrets(ByteView a, ByteView b);

}  // namespace tramso
