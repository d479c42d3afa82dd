// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet as a page for the operator.
#pragma once

#include <string>
#include <vector>

#include "portal/fleet/fleet_alerts.h"
#include "portal/office/sessions.h"

namespace portal {

// Each station a row, those that need somebody first.
[[nodiscard]] std::string fleetPage(std::vector<FleetEntry> fleet, const FleetLimits& limits, Seconds at,
                                    const Session& session);

}  // namespace portal
