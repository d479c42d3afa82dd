// SPDX-License-Identifier: GPL-3.0-or-later
// Base 64 on its way in; toBase64() of kiosk/base is the way out.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace tramso {

// The bytes of RFC 4648 §5 without padding; one text has one spelling. Nothing for any other text.
[[nodiscard]] std::optional<Bytes> fromBase64Url(std::string_view text);

// The bytes of RFC 4648 §4 with padding, broken into lines as mail and EST (RFC 7030 §4) do. Nothing for any
// other text.
[[nodiscard]] std::optional<Bytes> fromBase64Lines(std::string_view text);

}  // namespace tramso
