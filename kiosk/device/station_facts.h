// SPDX-License-Identifier: GPL-3.0-or-later
// How the whole station is, as it tells its service and a collector of metrics: nothing of any person.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/device/station_check.h"
#include "kiosk/device/updates.h"
#include "kiosk/store/visit_tally.h"

namespace tramso {

// The scanner is known by its last use alone: to ask it would keep it from whoever stands before it.
struct StationFacts {
    bool inService = true;
    std::vector<PartReport> parts;         // card reader, scanner, printer, outbox, storage, clock
    std::map<FaultCode, int> faults;       // since the program was started
    std::optional<UpdateStanding> update;  // of a disk with two slots

    // The report of one of these parts.
    [[nodiscard]] const PartReport& of(StationPart part) const;
};

// Looks at the parts now; blocks for as long as they take, less than a second each.
[[nodiscard]] StationFacts stationFacts(StationCheck& check, const DeviceMemory& memory,
                                        const std::filesystem::path& storeFolder);

// The station as others call it.
struct StationLabel {
    std::string name, neighbourhood, version;
};

// The report of docs/wire.md §12. `book`: whose the days are; empty, and no days, when the store does not
// open.
[[nodiscard]] std::string reportJson(const StationLabel& label, const StationFacts& facts,
                                     const std::string& book, const std::vector<DayTally>& days);

// The same facts in the text format of Prometheus, for node_exporter's textfile collector; `today` is what
// was counted of this day, `now` when it was looked.
[[nodiscard]] std::string metricsText(const StationLabel& label, const StationFacts& facts,
                                      const DayTally& today, Moment now);

}  // namespace tramso
