// SPDX-License-Identifier: GPL-3.0-or-later
// When a station needs somebody.
#pragma once

#include <string>
#include <vector>

#include "portal/fleet/fleet_book.h"

namespace portal {

// From when on something is an alert.
struct FleetLimits {
    Seconds silent = Seconds{2} * 3600;   // since the last contact
    Seconds outbox = Seconds{24} * 3600;  // how long the oldest dossier waits
};

enum class FleetAlert : std::uint8_t { Silent, OutboxOld, OutboxParked, PartBroken, PaperLow };

// What is the matter with a station, the gravest first; of a silent one, as it was when it was heard last.
[[nodiscard]] std::vector<FleetAlert> alertsOf(const FleetEntry& entry, const FleetLimits& limits,
                                               Seconds at);

}  // namespace portal
