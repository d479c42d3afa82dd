// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/tlv.h"

#include <cassert>

#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

constexpr std::size_t kLongestTag = 3;
constexpr std::size_t kLongestLength = 4;

struct Header {
    Tag tag = 0;
    std::size_t length = 0;
};

Result<Tag> readTag(ByteReader& reader) {
    const auto first = reader.u8();
    if (!first) return fail(FaultCode::BadData, "tlv tag");
    Tag tag = *first;
    if ((tag & 0x1FU) != 0x1FU) return tag;
    for (std::size_t size = 2; size <= kLongestTag; ++size) {
        const auto more = reader.u8();
        if (!more) return fail(FaultCode::BadData, "tlv tag");
        tag = (tag << 8U) | *more;
        if ((*more & 0x80U) == 0) return tag;
    }
    return fail(FaultCode::BadData, "tlv tag too long");
}

Result<std::size_t> readLength(ByteReader& reader) {
    const auto first = reader.u8();
    if (!first) return fail(FaultCode::BadData, "tlv length");
    if (*first < 0x80U) return *first;
    const std::size_t count = *first & 0x7FU;
    if (count == 0 || count > kLongestLength) return fail(FaultCode::BadData, "tlv length form");
    std::size_t length = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto next = reader.u8();
        if (!next) return fail(FaultCode::BadData, "tlv length");
        length = (length << 8U) | *next;
    }
    return length;
}

Result<Header> readHeader(ByteReader& reader) {
    const auto tag = readTag(reader);
    if (!tag) return tl::unexpected{tag.error()};
    const auto length = readLength(reader);
    if (!length) return tl::unexpected{length.error()};
    return Header{*tag, *length};
}

void put(Bytes& out, std::size_t value, std::size_t count) {
    for (std::size_t i = count; i-- > 0;) out.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFFU));
}

std::size_t bytesFor(std::size_t value) {
    std::size_t count = 1;
    while (value >>= 8U) ++count;
    return count;
}

void putHeader(Bytes& out, Tag tag, std::size_t length) {
    put(out, tag, bytesFor(tag));
    if (length >= 0x80U) put(out, 0x80U | bytesFor(length), 1);
    put(out, length, bytesFor(length));
}

}  // namespace

bool isConstructed(Tag tag) {
    while (tag > 0xFFU) tag >>= 8U;
    return (tag & 0x20U) != 0;
}

TlvReader::TlvReader(ByteView bytes) : rest_{bytes} {
    skipFiller();
}

void TlvReader::skipFiller() {
    while (!rest_.empty() && rest_.front() == std::byte{0}) rest_ = rest_.subspan(1);
}

Result<Tlv> TlvReader::next() {
    ByteReader reader{rest_};
    const auto header = readHeader(reader);
    if (!header) return tl::unexpected{header.error()};
    const auto value = reader.take(header->length);
    if (!value) return fail(FaultCode::BadData, "tlv value");
    const Tlv object{header->tag, *value, rest_.first(rest_.size() - reader.left())};
    rest_ = rest_.last(reader.left());
    skipFiller();
    return object;
}

Result<ByteView> TlvReader::take(Tag expected) {
    const auto object = next();
    if (!object) return tl::unexpected{object.error()};
    if (object->tag != expected) return fail(FaultCode::BadData, "tlv unexpected tag");
    return object->value;
}

std::optional<ByteView> findTlv(ByteView row, Tag wanted) {
    TlvReader reader{row};
    while (!reader.atEnd()) {
        const auto object = reader.next();
        if (!object) return std::nullopt;
        if (object->tag == wanted) return object->value;
    }
    return std::nullopt;
}

std::optional<ByteView> findTlv(ByteView row, std::initializer_list<Tag> path) {
    std::optional<ByteView> found{row};
    for (const Tag step : path) {
        found = findTlv(*found, step);
        if (!found) return std::nullopt;
    }
    return found;
}

Result<std::size_t> claimedLength(ByteView head) {
    ByteReader reader{head};
    const auto header = readHeader(reader);
    if (!header) return tl::unexpected{header.error()};
    return head.size() - reader.left() + header->length;
}

Bytes encodeTlv(Tag tag, ByteView value) {
    return encodeTlv(tag, {value});
}

Bytes encodeTlv(Tag tag, std::initializer_list<ByteView> values) {
    std::size_t length = 0;
    for (const ByteView value : values) length += value.size();
    Bytes out;
    out.reserve(length + kLongestTag + kLongestLength + 1);
    putHeader(out, tag, length);
    for (const ByteView value : values) out.insert(out.end(), value.begin(), value.end());
    return out;
}

}  // namespace tramso
