// SPDX-License-Identifier: GPL-3.0-or-later
// One connected card: bytes in, bytes out (ISO/IEC 7816-3, 7816-4). The seam between the protocols and a
// reader.
#pragma once

#include "kiosk/base/bytes.h"

namespace tramso {

// Lives as long as one connection to one card. One thread at a time.
class CardTransport {
public:
    virtual ~CardTransport() = default;

    // Sends one command APDU and waits for its response, which ends in SW1 SW2: at least 2 bytes, at most
    // 65538. 61xx and 6Cxx are handed on as they are. Every call ends within the reader's time limit.
    // CardRemoved when the card is gone, CardReaderUnplugged when its reader is, CardTimeout when nothing
    // came in time, CardFailed for anything else; after a fault the connection is of no more use.
    [[nodiscard]] virtual Result<Bytes> transmit(ByteView commandApdu) = 0;

    // Whether card and reader take extended-length APDUs (ISO/IEC 7816-4 §5.2).
    [[nodiscard]] virtual bool extendedLength() const = 0;
};

// Whether a fault of transmit() leaves nothing to talk to: the card, the reader or the wish to read is gone.
[[nodiscard]] constexpr bool endsConnection(FaultCode code) {
    return code == FaultCode::CardRemoved || code == FaultCode::CardReaderUnplugged ||
           code == FaultCode::CardTimeout || code == FaultCode::Cancelled;
}

}  // namespace tramso
