// SPDX-License-Identifier: GPL-3.0-or-later
// How many dossiers stand where on their way out.
#pragma once

#include <optional>
#include <span>

#include "kiosk/store/dossier_store.h"

namespace tramso {

struct OutboxTally {
    int waiting = 0, delivered = 0, parked = 0;
    std::optional<Moment> oldestWaiting;  // when it was committed; nothing when none waits
};

[[nodiscard]] OutboxTally tallyOf(std::span<const OutboxEntry> entries);

}  // namespace tramso
