// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/station_facts.h"

#include <algorithm>

#include "kiosk/device/service_state.h"

namespace tramso {
namespace {

// Who stood before it found it out of order, and nobody has used it with success since.
PartReport scannerByItsLastUse(const DeviceMemory& memory) {
    PartReport report;
    report.part = StationPart::Scanner;
    report.history = memory.of(StationPart::Scanner);
    const bool mended = report.history.lastGood && *report.history.lastGood >= report.history.lastFaultAt;
    if (!report.history.lastFault || mended) return report;
    report.health = Health::Broken;
    report.fault = report.history.lastFault;
    return report;
}

}  // namespace

const PartReport& StationFacts::of(StationPart part) const {
    static const PartReport none{.health = Health::NotThere};
    const auto found = std::ranges::find(parts, part, &PartReport::part);
    return found == parts.end() ? none : *found;
}

StationFacts stationFacts(StationCheck& check, const DeviceMemory& memory,
                          const std::filesystem::path& storeFolder) {
    StationFacts facts;
    facts.inService = !readServiceState(serviceFile(storeFolder)).pause;
    for (const StationPart part : {StationPart::CardReader, StationPart::Printer, StationPart::Outbox,
                                   StationPart::Storage, StationPart::Clock})
        facts.parts.push_back(check.look(part));
    facts.parts.push_back(scannerByItsLastUse(memory));
    facts.faults = memory.faults();
    return facts;
}

}  // namespace tramso
