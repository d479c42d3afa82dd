// SPDX-License-Identifier: GPL-3.0-or-later
// What stations counted of their visits, in numbers that point to nobody.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "portal/fleet/fleet_book.h"
#include "portal/office/told_count.h"

namespace portal {

// What is counted of one day, station or neighbourhood.
struct VisitRow {
    std::string key;                          // "2026-11-29", a station's name
    ToldCount visits;                         // somebody began
    ToldCount dossiers;                       // handed in, papers brought later not among them
    ToldCount left;                           // visits that ended before anything was handed in or put aside
    ToldCount rated;                          // people who said how it was
    ToldCount content;                        // of these, those who chose 4 or 5
    std::optional<std::int64_t> secondsEach;  // a dossier took; nothing where its count is not told, or 0
    std::optional<std::int64_t> meanTenths;   // of the ratings 1–5, in tenths; likewise
};

// How often something was counted.
struct CountedRow {
    std::string key;  // "papers", "paper.missing"
    ToldCount times;
};

// One month of Việt Nam.
struct VisitFigures {
    VisitRow whole;
    std::vector<VisitRow> days, stations, neighbourhoods;
    std::vector<VisitRow> months;            // the twelve months up to this one
    std::vector<CountedRow> steps;           // where visits were left, in the order of a visit
    std::vector<CountedRow> stopped, asked;  // visits that met a check's code, the most often first
    std::array<ToldCount, 5> ratings;        // how many chose 1, 2, 3, 4, 5
};

// Counts; `month` is "2026-11". Small counts are left out as in the ward's other figures, and so are means
// over them.
[[nodiscard]] VisitFigures countVisits(FleetBook& fleet, const std::string& month);

// As comma-separated values (RFC 4180) in UTF-8, one table; "*" for what is not told.
[[nodiscard]] std::string visitsCsv(const VisitFigures& figures);

}  // namespace portal
