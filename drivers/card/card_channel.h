// SPDX-License-Identifier: GPL-3.0-or-later
// Commands and responses over a transport, with what the lower layers ask for done on the way
// (ISO/IEC 7816-4 §5.3): 61xx, 6Cxx and command chaining.
#pragma once

#include "drivers/card/apdu.h"
#include "drivers/card/card_transport.h"

namespace tramso {

class CardChannel {
public:
    virtual ~CardChannel() = default;
    // One command and its complete response. A status word other than 9000 is a response, not a fault; faults
    // are those of CardTransport::transmit(), and CardFailed when the answer cannot be trusted or understood.
    [[nodiscard]] virtual Result<ResponseApdu> send(const CommandApdu& command) = 0;
    // Most response bytes one command of short length may ask for.
    [[nodiscard]] virtual std::size_t mostShort() const = 0;
    // Whether longer ones can pass.
    [[nodiscard]] virtual bool extendedLength() const = 0;
};

// Unprotected. Long commands go in extended form where card and reader take it, else as a chain.
class PlainChannel final : public CardChannel {
public:
    explicit PlainChannel(CardTransport& transport) : transport_{transport} {}

    [[nodiscard]] Result<ResponseApdu> send(const CommandApdu& command) override;
    [[nodiscard]] std::size_t mostShort() const override { return 256; }
    [[nodiscard]] bool extendedLength() const override { return transport_.extendedLength(); }

private:
    [[nodiscard]] Result<ResponseApdu> once(const CommandApdu& command);
    [[nodiscard]] Result<ResponseApdu> chained(const CommandApdu& command);
    [[nodiscard]] Result<ResponseApdu> collected(const CommandApdu& command);
    CardTransport& transport_;
};

}  // namespace tramso
