// SPDX-License-Identifier: GPL-3.0-or-later
// What a station tells of itself and of its visits in numbers (docs/wire.md §12); read as coming from a
// stranger.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "portal/refusal.h"

namespace portal {

// The longest report, in bytes.
inline constexpr std::size_t kLongestReport = std::size_t{256} * 1024;

// How one part of a station is.
struct PartFact {
    std::string part;    // "scanner"
    std::string health;  // "well", "look", "broken", "none"
    std::string fault;   // "scanner_jam", or empty

    friend bool operator==(const PartFact&, const PartFact&) = default;
};

// A station as it was when it wrote the report.
struct StationFacts {
    bool inService = true;
    bool paperLow = false;
    std::int64_t waiting = 0;        // dossiers in its outbox
    std::int64_t parked = 0;         // that will not go by themselves
    std::int64_t oldestSeconds = 0;  // how long the oldest of the waiting has waited
    std::vector<PartFact> parts;
    std::map<std::string, std::int64_t> faults;  // times by code, since its program was started
    // Of its disk; empty where it has no second slot: what runs, what was put in last, what came of that.
    std::string edition, tried, outcome;

    friend bool operator==(const StationFacts&, const StationFacts&) = default;
};

// Everything one book counted of one day so far.
struct DayCounts {
    std::string day;                             // "2026-11-29", of Việt Nam
    std::int64_t changes = 0;                    // grows with every count
    std::map<std::string, std::int64_t> counts;  // "left.papers" → times
};

struct StationReport {
    std::string station;
    std::string neighbourhood;  // may be empty
    std::string version;        // of its program
    std::string book;           // 32 lower-case hex digits: whose counts these are; may be empty without days
    StationFacts facts;
    std::vector<DayCounts> days;  // each day once
};

// Checks every key the contract names: its presence, type, range and spelling, and that no other key is
// there. 400 names the first key found wrong, never its value.
[[nodiscard]] Answer<StationReport> parseStationReport(std::string_view body);

// True for the name of a count, a part or a fault: words of small letters, digits and "_" between dots, 64
// bytes at most.
[[nodiscard]] bool isCountName(std::string_view text);

}  // namespace portal
