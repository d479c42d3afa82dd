// SPDX-License-Identifier: GPL-3.0-or-later
// What happened at the station, counted day by day: numbers under names of ours, nothing of any person.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// Times by name: "visits", "left.papers".
using Counts = std::map<std::string, std::int64_t>;

// Everything counted of one day so far.
struct DayTally {
    std::string day;           // "2026-11-29", of Việt Nam
    std::int64_t changes = 0;  // grows with every count: of two tallies of a day the one with more is later
    Counts counts;
};

// Any thread may call. Faults of every call: StoreBroken; where something is written, DiskFull and
// FileUnwritable too, and then nothing was counted.
class VisitTally {
public:
    virtual ~VisitTally() = default;

    // Drawn when the store was made, 32 hex digits: whose counts these are. A store made anew has another.
    [[nodiscard]] virtual Result<std::string> book() = 0;
    // Adds these times to a day's; durable when it returns.
    [[nodiscard]] virtual Result<Done> count(const std::string& day, const Counts& more) = 0;
    // What was counted of a day; nothing but its name when there was nothing.
    [[nodiscard]] virtual Result<DayTally> of(const std::string& day) = 0;
    // Days that have changed since they were told, oldest first, so many at most.
    [[nodiscard]] virtual Result<std::vector<DayTally>> untold(std::size_t most) = 0;
    // The service has these, as they were.
    [[nodiscard]] virtual Result<Done> markTold(const std::vector<DayTally>& days) = 0;
    // Erases days before this one that are told.
    [[nodiscard]] virtual Result<Done> retire(const std::string& before) = 0;
};

}  // namespace tramso
