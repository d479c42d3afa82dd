// SPDX-License-Identifier: GPL-3.0-or-later
// A transport that ends a reading between two commands when it is asked to stop.
#pragma once

#include <stop_token>

#include "drivers/card/card_transport.h"

namespace tramso {

class StoppableTransport final : public CardTransport {
public:
    StoppableTransport(CardTransport& inner, std::stop_token stop) : inner_{inner}, stop_{std::move(stop)} {}

    [[nodiscard]] Result<Bytes> transmit(ByteView commandApdu) override {
        if (stop_.stop_requested()) return fail(FaultCode::Cancelled, "card reading");
        auto answer = inner_.transmit(commandApdu);
        // Under some drivers a card that is pulled out leaves a success without a single byte.
        if (answer && answer->size() < 2) return fail(FaultCode::CardRemoved, "empty response");
        return answer;
    }
    [[nodiscard]] bool extendedLength() const override { return inner_.extendedLength(); }

private:
    CardTransport& inner_;
    std::stop_token stop_;
};

}  // namespace tramso
