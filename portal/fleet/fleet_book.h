// SPDX-License-Identifier: GPL-3.0-or-later
// What stations told of themselves last, and what they counted day by day.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "portal/database.h"
#include "portal/fleet/station_report.h"
#include "portal/moment.h"

namespace portal {

// A station as it told of itself last.
struct FleetEntry {
    std::string station, neighbourhood, version;
    Seconds seen = 0;  // by this portal's clock
    StationFacts facts;
};

// What one book counted of one day.
struct CountedDay {
    std::string day, station, neighbourhood;
    std::map<std::string, std::int64_t> counts;
};

// May be used from any thread and, where the database is shared, from any process.
class FleetBook {
public:
    explicit FleetBook(Database& database) : database_{database} {}

    // Notes a report: the station's facts replace those before. A day replaces what the same book told of it
    // before, and is durable when this returns; a report that was overtaken by a later one changes no day,
    // so that each visit counts once however often it is told. False when the database refused.
    [[nodiscard]] bool take(const StationReport& report, Seconds at);

    // Every station that ever reported, by neighbourhood and name.
    [[nodiscard]] std::vector<FleetEntry> stations();
    // What was counted from the first day to the last, both included.
    [[nodiscard]] std::vector<CountedDay> days(const std::string& first, const std::string& last);
    // In which neighbourhood each station says it stands; those that say nothing are missing.
    [[nodiscard]] std::map<std::string, std::string> neighbourhoods();

private:
    Database& database_;
};

}  // namespace portal
