// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to one card, held exclusively. Its calls may hang in a driver; see PcscTransport for the
// limit.
#pragma once

#include <winscard.h>

#include <optional>
#include <string>

#include "drivers/card/pcsc/pcsc_context.h"
#include "kiosk/base/bytes.h"

namespace tramso {

class PcscSession {
public:
    // Looks for a reader with a card among those whose name contains `wanted`, connects and begins a
    // transaction. CardReaderUnplugged, CardAbsent, CardFailed.
    [[nodiscard]] Result<Done> connect(const std::string& wanted);

    PcscSession() = default;
    PcscSession(const PcscSession&) = delete;
    PcscSession& operator=(const PcscSession&) = delete;
    // Ends the transaction and resets the card, so that nobody inherits an open chip. A card that stopped
    // answering is left: a reset that fails makes the daemon take the reader for empty before it has seen so,
    // and a card laid down meanwhile would stay unseen.
    ~PcscSession();

    // As CardTransport.
    [[nodiscard]] Result<Bytes> transmit(ByteView commandApdu);
    [[nodiscard]] bool extendedLength() const { return extended_; }

private:
    [[nodiscard]] Result<Done> connectTo(const std::string& reader);
    [[nodiscard]] bool cardIsGone() const;
    // What went wrong in an exchange; nothing when nothing did.
    [[nodiscard]] std::optional<FaultCode> failure(LONG error, DWORD answered);
    [[nodiscard]] bool readerTakesExtended() const;
    [[nodiscard]] bool cardTakesExtended() const;
    std::optional<PcscContext> context_;
    SCARDHANDLE card_ = 0;
    DWORD protocol_ = 0;
    bool connected_ = false;
    bool extended_ = false;
    bool lost_ = false;  // an exchange failed
    std::string reader_;
};

}  // namespace tramso
