// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

std::uint32_t bigEndian(ByteView bytes) {
    std::uint32_t value = 0;
    for (const std::byte b : bytes) value = (value << 8U) | std::to_integer<std::uint32_t>(b);
    return value;
}

}  // namespace

Result<ByteView> ByteReader::take(std::size_t n) {
    if (n > rest_.size()) return fail(FaultCode::BadData, "end of data");
    const ByteView head = rest_.first(n);
    rest_ = rest_.subspan(n);
    return head;
}

Result<std::uint8_t> ByteReader::u8() {
    return take(1).map([](ByteView b) { return static_cast<std::uint8_t>(bigEndian(b)); });
}

Result<std::uint16_t> ByteReader::u16be() {
    return take(2).map([](ByteView b) { return static_cast<std::uint16_t>(bigEndian(b)); });
}

Result<std::uint32_t> ByteReader::u32be() {
    return take(4).map(bigEndian);
}

}  // namespace tramso
