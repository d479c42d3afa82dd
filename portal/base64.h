// SPDX-License-Identifier: GPL-3.0-or-later
// Base 64 as headers carry it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portal {

// The bytes of a text in RFC 4648 §4 with padding; canonical only: one text has one spelling. Nothing for an
// empty text or any other.
[[nodiscard]] std::optional<std::string> decodeBase64(std::string_view text);

// RFC 4648 §4 with padding; the empty text for no bytes.
[[nodiscard]] std::string encodeBase64(std::string_view bytes);

}  // namespace portal
