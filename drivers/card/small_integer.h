// SPDX-License-Identifier: GPL-3.0-or-later
// Small DER integers: versions, ids, numbers of data groups.
#pragma once

#include <optional>

#include "kiosk/base/bytes.h"

namespace tramso {

// The value of a DER INTEGER from 0 to 65535; none for anything else.
[[nodiscard]] inline std::optional<int> smallInteger(ByteView value) {
    if (value.empty() || (value.front() & std::byte{0x80}) != std::byte{0}) return std::nullopt;
    int number = 0;
    for (const std::byte b : value) {
        number = number * 256 + std::to_integer<int>(b);
        if (number > 0xFFFF) return std::nullopt;
    }
    return number;
}

}  // namespace tramso
