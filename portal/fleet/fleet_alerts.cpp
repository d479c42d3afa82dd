// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/fleet/fleet_alerts.h"

#include <algorithm>

namespace portal {

std::vector<FleetAlert> alertsOf(const FleetEntry& entry, const FleetLimits& limits, Seconds at) {
    std::vector<FleetAlert> alerts;
    const StationFacts& facts = entry.facts;
    const auto broken = [](const PartFact& part) { return part.health == "broken"; };
    // A dossier goes on waiting while nobody hears of it.
    const Seconds silence = std::max<Seconds>(0, at - entry.seen);
    if (silence > limits.silent) alerts.push_back(FleetAlert::Silent);
    if (facts.waiting > 0 && facts.oldestSeconds + silence > limits.outbox)
        alerts.push_back(FleetAlert::OutboxOld);
    if (facts.parked > 0) alerts.push_back(FleetAlert::OutboxParked);
    if (std::any_of(facts.parts.begin(), facts.parts.end(), broken)) alerts.push_back(FleetAlert::PartBroken);
    if (facts.paperLow) alerts.push_back(FleetAlert::PaperLow);
    return alerts;
}

}  // namespace portal
