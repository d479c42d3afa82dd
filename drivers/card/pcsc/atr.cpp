// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/atr.h"

#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

// Behind TS and T0 come groups of interface bytes; each TDi says whether another group follows.
Result<ByteView> historicalBytes(ByteView atr) {
    ByteReader reader{atr};
    (void)reader.u8();
    const auto format = reader.u8();
    if (!format) return fail(FaultCode::BadData, "atr");
    unsigned present = *format >> 4U;
    while (present != 0) {
        for (unsigned bit = 0; bit < 3; ++bit)
            if ((present >> bit & 1U) != 0) (void)reader.u8();
        if ((present & 8U) == 0) break;
        present = reader.u8().value_or(0) >> 4U;
    }
    return reader.take(*format & 0x0FU);
}

}  // namespace

bool announcesExtendedLength(ByteView atr) {
    const auto historical = historicalBytes(atr);
    if (!historical) return false;
    ByteReader reader{*historical};
    const auto category = reader.u8();
    if (!category || (*category != 0x80 && *category != 0x00)) return false;
    while (reader.left() > 0) {  // compact TLV: tag and length share a byte
        const unsigned header = reader.u8().value_or(0);
        const auto value = reader.take(header & 0x0FU);
        if (!value) return false;
        if (header >> 4U == 7 && value->size() == 3) return ((*value)[2] & std::byte{0x40}) != std::byte{0};
    }
    return false;
}

}  // namespace tramso
