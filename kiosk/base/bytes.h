// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as values, and their two spellings in text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

// The bytes of a text, viewed in place; valid as long as the text is.
[[nodiscard]] inline ByteView viewBytes(std::string_view text) {
    return std::as_bytes(std::span{text.data(), text.size()});
}

// Bytes viewed as text, in place; valid as long as the bytes are. Says nothing about their encoding.
[[nodiscard]] inline std::string_view viewText(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string toHex(ByteView bytes);

// The bytes a hexadecimal text (either case) stands for; BadData on odd length or another character.
[[nodiscard]] Result<Bytes> fromHex(std::string_view hex);

// RFC 4648 §4 base 64 with padding.
[[nodiscard]] std::string toBase64(ByteView bytes);

}  // namespace tramso
