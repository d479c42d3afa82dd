// SPDX-License-Identifier: GPL-3.0-or-later
// A station whose store does not open: what can be told of it all the same.
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "kiosk/app/station.h"

namespace tramso {

// What waits in its store; empty when not even that can be told.
[[nodiscard]] std::vector<OutboxEntry> entriesOfStopped(const Settings& settings);

// Tells the service why the station stands still and what waits there, signed when its key can be read.
// Blocks as a delivery does. As ReportDelivery; ServiceRefused for a kind of service that knows no reports.
[[nodiscard]] Result<Done> reportStopped(const Settings& settings, FaultCode why,
                                         std::span<const OutboxEntry> entries, const std::string& version,
                                         const std::stop_token& stop);

}  // namespace tramso
