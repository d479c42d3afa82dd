// SPDX-License-Identifier: GPL-3.0-or-later
// Tag, length, value: BER-TLV as ISO/IEC 7816-4 §5.2.2 uses it, DER included. Definite lengths only.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>

#include "kiosk/base/bytes.h"

namespace tramso {

// The tag as it stands, most significant byte first: 0x61, 0x5F1F, 0x7F49. At most 3 bytes.
using Tag = std::uint32_t;

namespace tag {
inline constexpr Tag kBoolean = 0x01, kInteger = 0x02, kBitString = 0x03, kOctetString = 0x04, kOid = 0x06,
                     kUtf8String = 0x0C, kPrintableString = 0x13, kIa5String = 0x16, kBmpString = 0x1E,
                     kSequence = 0x30, kSet = 0x31;
}  // namespace tag

// One object, viewed in place; valid as long as the bytes it was read from.
struct Tlv {
    Tag tag = 0;
    ByteView value;
    ByteView whole;  // tag and length included
};

// Whether the value of such a tag is again a row of objects.
[[nodiscard]] bool isConstructed(Tag tag);

// Walks over a row of objects. Nothing is copied and nothing allocated; a claimed length beyond the bytes at
// hand is BadData. Zero bytes between objects (ISO/IEC 7816-4 allows them) are skipped.
class TlvReader {
public:
    explicit TlvReader(ByteView bytes);

    [[nodiscard]] bool atEnd() const { return rest_.empty(); }
    // The next object; BadData at the end or on a malformed one.
    [[nodiscard]] Result<Tlv> next();
    // The value of the next object, which must bear this tag; BadData otherwise.
    [[nodiscard]] Result<ByteView> take(Tag expected);

private:
    void skipFiller();
    ByteView rest_;
};

// The first object of a row that bears the tag, not searched for inside others; none also when the row is
// malformed before it.
[[nodiscard]] std::optional<ByteView> findTlv(ByteView row, Tag wanted);

// The value behind a path of tags, each inside the one before: {0x7F49, 0x86}.
[[nodiscard]] std::optional<ByteView> findTlv(ByteView row, std::initializer_list<Tag> path);

// Length of an object, header included, from its first bytes (6 suffice); BadData when they are malformed or
// too few to tell. Says what the object claims, not what is there.
[[nodiscard]] Result<std::size_t> claimedLength(ByteView head);

// One object as bytes, length in the shortest form.
[[nodiscard]] Bytes encodeTlv(Tag tag, ByteView value);
// Several values, each already encoded, as the value of one object.
[[nodiscard]] Bytes encodeTlv(Tag tag, std::initializer_list<ByteView> values);

}  // namespace tramso
