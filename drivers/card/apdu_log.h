// SPDX-License-Identifier: GPL-3.0-or-later
// A transport that tells what passes through it, without what the card holds: for technicians.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>

#include "drivers/card/card_transport.h"

namespace tramso {

// One exchange. Command data and response data are counted, never kept: they are personal, or open the chip.
struct ApduRecord {
    int number = 0;                           // from 1
    std::array<std::uint8_t, 4> header{};     // CLA INS P1 P2
    std::size_t sent = 0;                     // bytes of the whole command
    std::size_t received = 0;                 // bytes of the whole response
    unsigned status = 0;                      // SW1 SW2; 0 when the exchange failed
    FaultCode fault = FaultCode::CardFailed;  // why, when it did
    std::chrono::microseconds time{};
};

class LoggedTransport final : public CardTransport {
public:
    using OnExchange = std::function<void(const ApduRecord&)>;
    // `inner` must outlive it; `told` is called on the reading thread.
    LoggedTransport(CardTransport& inner, OnExchange told) : inner_{inner}, told_{std::move(told)} {}

    [[nodiscard]] Result<Bytes> transmit(ByteView commandApdu) override;
    [[nodiscard]] bool extendedLength() const override { return inner_.extendedLength(); }

private:
    CardTransport& inner_;
    OnExchange told_;
    int count_ = 0;
};

}  // namespace tramso
