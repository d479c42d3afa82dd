// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/der.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "kiosk/base/text.h"

namespace tramso::sim {
namespace {

void appendBigEndian(Bytes& out, std::size_t value, std::size_t width) {
    for (std::size_t i = width; i > 0; --i) out.push_back(static_cast<std::byte>(value >> (8 * (i - 1))));
}

std::size_t widthOf(std::size_t value) {
    std::size_t width = 1;
    while ((value >>= 8U) != 0) ++width;
    return width;
}

Bytes withHeader(std::uint32_t tag, ByteView value, std::size_t lengthBytes) {
    Bytes out;
    out.reserve(value.size() + 9);
    appendBigEndian(out, tag, widthOf(tag));
    if (lengthBytes > 0) out.push_back(static_cast<std::byte>(0x80U | lengthBytes));
    appendBigEndian(out, value.size(), std::max<std::size_t>(1, lengthBytes));
    out.insert(out.end(), value.begin(), value.end());
    return out;
}

void appendBase128(Bytes& out, std::uint64_t value) {
    int groups = 1;
    for (auto rest = value >> 7U; rest != 0; rest >>= 7U) ++groups;
    while (--groups >= 0) {
        const auto septet = static_cast<unsigned>(value >> (7U * static_cast<unsigned>(groups))) & 0x7FU;
        out.push_back(static_cast<std::byte>(groups > 0 ? septet | 0x80U : septet));
    }
}

std::uint64_t arcOf(std::string_view digits) {
    std::uint64_t arc = 0;
    [[maybe_unused]] const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), arc);
    assert(parsed.ec == std::errc{});
    return arc;
}

}  // namespace

Bytes joined(std::initializer_list<ByteView> parts) {
    Bytes out;
    for (const ByteView part : parts) out.insert(out.end(), part.begin(), part.end());
    return out;
}

Bytes hex(std::string_view digits) {
    auto bytes = fromHex(digits);
    assert(bytes.has_value());
    return std::move(*bytes);
}

Bytes textBytes(std::string_view text) {
    const ByteView view = viewBytes(text);
    return {view.begin(), view.end()};
}

Bytes tlv(std::uint32_t tag, ByteView value) {
    return withHeader(tag, value, value.size() < 0x80 ? 0 : widthOf(value.size()));
}

Bytes tlvLong(std::uint32_t tag, ByteView value, std::size_t lengthBytes) {
    assert(lengthBytes >= widthOf(value.size()) && lengthBytes < 0x7F);
    return withHeader(tag, value, lengthBytes);
}

Bytes derSequence(std::initializer_list<ByteView> parts) {
    return tlv(0x30, joined(parts));
}

Bytes derInteger(std::uint32_t value) {
    Bytes bytes;
    appendBigEndian(bytes, value, widthOf(value));
    return derUnsigned(bytes);
}

Bytes derUnsigned(ByteView bigEndian) {
    while (bigEndian.size() > 1 && bigEndian[0] == std::byte{0}) bigEndian = bigEndian.subspan(1);
    Bytes value;
    if (bigEndian.empty() || (bigEndian[0] & std::byte{0x80}) != std::byte{0}) value.push_back(std::byte{0});
    value.insert(value.end(), bigEndian.begin(), bigEndian.end());
    return tlv(0x02, value);
}

Bytes oidValue(std::string_view dotted) {
    const auto arcs = split(dotted, '.');
    assert(arcs.size() >= 2);
    Bytes out;
    appendBase128(out, arcOf(arcs[0]) * 40 + arcOf(arcs[1]));
    for (std::size_t i = 2; i < arcs.size(); ++i) appendBase128(out, arcOf(arcs[i]));
    return out;
}

Bytes derOid(std::string_view dotted) {
    return tlv(0x06, oidValue(dotted));
}

Bytes derSetOf(std::vector<Bytes> elements) {
    std::sort(elements.begin(), elements.end());
    Bytes value;
    for (const Bytes& element : elements) value.insert(value.end(), element.begin(), element.end());
    return tlv(0x31, value);
}

}  // namespace tramso::sim
