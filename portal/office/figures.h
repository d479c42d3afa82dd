// SPDX-License-Identifier: GPL-3.0-or-later
// What a ward may know of its dossiers in numbers, and nothing of any one of them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "portal/catalogue.h"
#include "portal/database.h"
#include "portal/office/told_count.h"

namespace portal {

// What is counted of one day, procedure or station.
struct FigureRow {
    std::string key;  // "2026-11-24", "1.001193", a station's name
    ToldCount received;
    ToldCount decided;   // an officer has accepted, refused or asked
    ToldCount accepted;  // accepted and never sent back for papers
    ToldCount asked;     // sent back for papers at least once
};

// How often a paper was asked for.
struct AskedRow {
    std::string title;
    ToldCount dossiers;
};

// The dossiers received in one month of Việt Nam.
struct Figures {
    std::string month;  // "2026-11"
    FigureRow whole;
    std::vector<FigureRow> days, procedures, stations, neighbourhoods;
    std::vector<FigureRow>
        levels;                   // "full", "part": how far their procedures go online; "" where nobody says
    std::vector<AskedRow> asked;  // the most often first
    std::vector<FigureRow> months;  // the twelve months up to this one
};

// Counts; `month` is one (isMonth). Small counts are left out, and where one alone would be left out of a
// list the next smallest goes too, so that the sum does not tell it.
// `neighbourhoods` says where stations stand.
[[nodiscard]] Figures countFigures(Database& database, const std::string& month, const Catalogue& catalogue,
                                   const std::map<std::string, std::string>& neighbourhoods);

// True for "2026-11".
[[nodiscard]] bool isMonth(std::string_view text);

// The first of the twelve months that end with this one.
[[nodiscard]] std::string elevenMonthsBefore(const std::string& month);

// Per cent, rounded; nothing when either count is not told or there is nothing to divide by.
[[nodiscard]] std::optional<std::int64_t> percent(const ToldCount& part, const ToldCount& whole);

// A text as a field of such a table: in quotes, and no formula to a spreadsheet.
[[nodiscard]] std::string csvText(std::string text);

// The figures as comma-separated values (RFC 4180) in UTF-8, one table; "*" for what is not told.
[[nodiscard]] std::string figuresCsv(const Figures& figures);

}  // namespace portal
