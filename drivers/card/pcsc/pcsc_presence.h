// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a card lies on a reader, by the service's own events: no polling.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "drivers/card/card_reader.h"
#include "drivers/card/pcsc/pcsc_context.h"

namespace tramso {

// Used by the waiting thread only.
class PcscPresence {
public:
    // Watches readers whose name contains `wanted`, all when it is empty.
    explicit PcscPresence(std::string wanted) : wanted_{std::move(wanted)} {}

    // As CardReader::waitForChange(). While the service is away it is asked once a second.
    [[nodiscard]] CardPresence waitForChange(CardPresence known, const std::stop_token& stop);

private:
    // Readers and the state each was last seen in, as SCardGetStatusChange wants it.
    struct Watched {
        std::string name;
        DWORD state = 0;
    };
    [[nodiscard]] CardPresence look();
    void sleepUntilEvent(const std::stop_token& stop);
    LONG statusChange(DWORD timeout);
    void lose();

    std::string wanted_;
    std::optional<PcscContext> context_;
    std::vector<Watched> watched_;
    DWORD readerCount_ = 0;  // of all readers, as the service's plug-and-play entry counts them
};

}  // namespace tramso
