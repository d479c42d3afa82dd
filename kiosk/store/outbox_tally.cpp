// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/outbox_tally.h"

#include <algorithm>

namespace tramso {

OutboxTally tallyOf(std::span<const OutboxEntry> entries) {
    OutboxTally tally;
    for (const OutboxEntry& entry : entries) {
        tally.delivered += entry.state == OutboxState::Delivered ? 1 : 0;
        tally.parked += entry.state == OutboxState::Parked ? 1 : 0;
        if (entry.state != OutboxState::Waiting) continue;
        ++tally.waiting;
        tally.oldestWaiting = std::min(tally.oldestWaiting.value_or(entry.created), entry.created);
    }
    return tally;
}

}  // namespace tramso
