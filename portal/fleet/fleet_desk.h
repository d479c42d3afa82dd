// SPDX-License-Identifier: GPL-3.0-or-later
// What the routes of the fleet work with.
#pragma once

#include <string>

#include "portal/fleet/fleet_alerts.h"
#include "portal/fleet/fleet_book.h"
#include "portal/fleet/request_counts.h"

namespace portal {

// Outlives the server.
struct FleetDesk {
    FleetBook book;
    FleetLimits limits;
    std::string metricsToken;  // what Prometheus shows
    RequestCounts requests{};
};

}  // namespace portal
