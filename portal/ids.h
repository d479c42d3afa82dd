// SPDX-License-Identifier: GPL-3.0-or-later
// The identifiers of the wire: drawing them and telling them from anything else.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace portal {

// True for exactly `digits` lower-case hexadecimal digits; nothing else can become part of a path.
[[nodiscard]] bool isLowerHex(std::string_view text, std::size_t digits);

// Dossiers, uploads and tracking tokens: 32 digits. Digests: 64.
[[nodiscard]] bool isId(std::string_view text);
[[nodiscard]] bool isDigest(std::string_view text);

// `bytes` (≤ 64) random bytes of the system as lower-case hex; nothing when it has none to give.
[[nodiscard]] std::optional<std::string> drawHex(std::size_t bytes);

}  // namespace portal
