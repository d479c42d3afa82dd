// SPDX-License-Identifier: GPL-3.0-or-later
// A checked cursor: the only way this code walks through bytes that came from outside.
#pragma once

#include <cstdint>

#include "kiosk/base/bytes.h"

namespace tramso {

// Reads forward through a view it does not own. No call reads past the end; each says BadData instead.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes) : rest_{bytes} {}

    // Bytes not yet read.
    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    // The next n bytes, in place.
    [[nodiscard]] Result<ByteView> take(std::size_t n);
    // One byte.
    [[nodiscard]] Result<std::uint8_t> u8();
    // Two and four bytes, most significant first.
    [[nodiscard]] Result<std::uint16_t> u16be();
    [[nodiscard]] Result<std::uint32_t> u32be();

private:
    ByteView rest_;
};

}  // namespace tramso
