// SPDX-License-Identifier: GPL-3.0-or-later
// Writing ASN.1 DER (ITU-T X.690) and BER-TLV data objects, as whoever issues cards does. Only for made-up
// cards: the kiosk's own reader of such bytes is drivers/card/tlv.h, and shares nothing with this file.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace tramso::sim {

// The bytes of several pieces, one after the other.
[[nodiscard]] Bytes joined(std::initializer_list<ByteView> parts);

// Bytes from their hexadecimal spelling in our own source; an odd spelling is our bug.
[[nodiscard]] Bytes hex(std::string_view digits);

// The bytes of a text.
[[nodiscard]] Bytes textBytes(std::string_view text);

// One data object. `tag` is written as it stands (0x5F1F → 5F 1F); the length in its shortest form.
[[nodiscard]] Bytes tlv(std::uint32_t tag, ByteView value);

// A data object whose length is written with exactly `lengthBytes` further bytes (81 .., 82 .. ..).
[[nodiscard]] Bytes tlvLong(std::uint32_t tag, ByteView value, std::size_t lengthBytes);

[[nodiscard]] Bytes derSequence(std::initializer_list<ByteView> parts);
[[nodiscard]] Bytes derInteger(std::uint32_t value);
// A positive integer of any size from its bytes, most significant first.
[[nodiscard]] Bytes derUnsigned(ByteView bigEndian);
// "2.23.136.1.1.1"
[[nodiscard]] Bytes derOid(std::string_view dotted);
// The bytes within a derOid(), without tag and length: what the protocols put into their commands.
[[nodiscard]] Bytes oidValue(std::string_view dotted);
// SET OF: the elements in the order DER asks for.
[[nodiscard]] Bytes derSetOf(std::vector<Bytes> elements);

}  // namespace tramso::sim
