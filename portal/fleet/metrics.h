// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet for Prometheus: its text format, version 0.0.4.
#pragma once

#include <string>
#include <vector>

#include "portal/fleet/fleet_book.h"
#include "portal/fleet/request_counts.h"

namespace portal {

// Every station's facts, and this process's answers.
[[nodiscard]] std::string metricsText(const std::vector<FleetEntry>& fleet, const RequestCounts& requests);

}  // namespace portal
