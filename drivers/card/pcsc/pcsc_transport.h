// SPDX-License-Identifier: GPL-3.0-or-later
// A card on a PC/SC reader, with a time limit on every call.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "drivers/card/card_transport.h"
#include "drivers/card/pcsc/pcsc_session.h"
#include "drivers/card/pcsc/timed_worker.h"

namespace tramso {

class PcscTransport final : public CardTransport {
public:
    // Connects to the card on a reader whose name contains `wanted`. CardReaderUnplugged, CardAbsent,
    // CardTimeout, CardFailed. `limit` holds for connecting and for each command.
    [[nodiscard]] static Result<std::unique_ptr<PcscTransport>> connect(const std::string& wanted,
                                                                        std::chrono::milliseconds limit);
    // Lets go of the card; if the driver hangs in that, its thread keeps it.
    ~PcscTransport() override;
    PcscTransport(const PcscTransport&) = delete;
    PcscTransport& operator=(const PcscTransport&) = delete;

    [[nodiscard]] Result<Bytes> transmit(ByteView commandApdu) override;
    [[nodiscard]] bool extendedLength() const override { return session_->extendedLength(); }

private:
    explicit PcscTransport(std::chrono::milliseconds limit) : limit_{limit} {}
    std::chrono::milliseconds limit_;
    std::shared_ptr<PcscSession> session_ = std::make_shared<PcscSession>();
    TimedWorker worker_;
};

}  // namespace tramso
