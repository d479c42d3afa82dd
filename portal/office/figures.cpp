// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "portal/office/text_checks.h"

namespace portal {
namespace {

// A dossier as it is counted. The day is Việt Nam's.
constexpr std::string_view kCounted =
    "WITH d AS (SELECT procedure,station,vietnam_day(received) AS day,"
    "EXISTS(SELECT 1 FROM events e WHERE e.dossier=id AND e.status=5) AS asked,"
    "EXISTS(SELECT 1 FROM events e WHERE e.dossier=id AND e.status IN (2,4,9,10)) AS accepted,"
    "EXISTS(SELECT 1 FROM events e WHERE e.dossier=id AND e.status IN (2,3,4,5,9,10)) AS decided FROM "
    "dossiers) ";

ToldCount FigureRow::*const kCounts[]{&FigureRow::received, &FigureRow::decided, &FigureRow::accepted,
                                      &FigureRow::asked};

std::vector<FigureRow> rowsOf(Connection& connection, const char* key, const char* where,
                              const std::string& bound) {
    auto query = connection.prepare(fmt::format(
        "{}SELECT {} AS k,count(*),count(*) FILTER (WHERE decided),count(*) FILTER (WHERE accepted "
        "AND NOT asked),count(*) FILTER (WHERE asked) FROM d "
        "WHERE {} GROUP BY k ORDER BY k",
        kCounted, key, where));
    query.bind(1, bound);
    std::vector<FigureRow> rows;
    while (query.step() == Step::Row)
        rows.push_back({query.text(0), query.number(1), query.number(2), query.number(3), query.number(4)});
    return rows;
}

// Rows brought together: `groupOf` says under which key each goes. `told` are the same rows with small counts
// taken out: a group in which one of them is missing would tell it.
template <class GroupOf>
std::vector<FigureRow> groupsOf(const std::vector<FigureRow>& counted, const std::vector<FigureRow>& told,
                                GroupOf groupOf) {
    std::map<std::string, FigureRow> groups;
    std::map<std::string, std::array<int, std::size(kCounts)>> missing;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const std::string group = groupOf(counted[i].key);
        FigureRow& sum = groups.try_emplace(group, FigureRow{group, 0, 0, 0, 0}).first->second;
        for (std::size_t count = 0; count < std::size(kCounts); ++count) {
            *(sum.*kCounts[count]) += *(counted[i].*kCounts[count]);
            missing[group][count] += told[i].*kCounts[count] ? 0 : 1;
        }
    }
    std::vector<FigureRow> rows;
    for (auto& [group, row] : groups) {
        for (std::size_t count = 0; count < std::size(kCounts); ++count)
            if (missing[group][count] == 1) (row.*kCounts[count]).reset();
        rows.push_back(std::move(row));
    }
    return rows;
}

void hideSmallRows(std::vector<FigureRow>& rows) {
    for (const auto counted : kCounts)
        hideSmall(rows, [counted](FigureRow& row) -> ToldCount& { return row.*counted; });
}

// The titles one event asks for, each once. What officers typed themselves may name somebody: it is counted
// together.
std::set<std::string> askedTitles(const std::string& papers) {
    std::set<std::string> titles;
    const auto list = nlohmann::json::parse(papers, nullptr, false);
    if (!list.is_array()) return titles;
    for (const auto& entry : list)
        if (entry.is_object())
            titles.insert(entry.value("paper", "").empty() ? "Giấy tờ khác" : entry.value("title", ""));
    return titles;
}

std::vector<AskedRow> askedRows(Connection& connection, const std::string& month) {
    constexpr std::size_t kMost = 40;
    auto query = connection.prepare(
        "SELECT e.dossier,e.papers FROM events e JOIN dossiers d ON d.id=e.dossier "
        "WHERE e.status=5 AND substr(vietnam_day(d.received),1,7)=?");
    query.bind(1, month);
    std::map<std::string, std::set<std::string>> dossiers;  // by title
    while (query.step() == Step::Row)
        for (const std::string& title : askedTitles(query.text(1))) dossiers[title].insert(query.text(0));
    std::vector<AskedRow> rows;
    rows.reserve(dossiers.size());
    for (const auto& [title, asked] : dossiers)
        rows.push_back({title, static_cast<std::int64_t>(asked.size())});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const AskedRow& a, const AskedRow& b) { return *a.dossiers > *b.dossiers; });
    if (rows.size() > kMost) rows.resize(kMost);
    hideSmall(rows, [](AskedRow& row) -> ToldCount& { return row.dossiers; });
    return rows;
}

void addLines(std::string& csv, std::string_view what, const std::vector<FigureRow>& rows) {
    for (const FigureRow& row : rows)
        csv += fmt::format("{},{},{},{},{},{}\r\n", what, csvText(row.key), toldText(row.received),
                           toldText(row.decided), toldText(row.accepted), toldText(row.asked));
}

}  // namespace

Figures countFigures(Database& database, const std::string& month, const Catalogue& catalogue,
                     const std::map<std::string, std::string>& neighbourhoods) {
    const auto connection = database.connection();
    Figures figures;
    figures.month = month;
    const char* within = "substr(day,1,7)=?";
    auto whole = rowsOf(*connection, "''", within, month);
    if (whole.empty()) whole.push_back({"", 0, 0, 0, 0});
    // One dossier sent back of all is one person's: the whole follows the same rule as its parts.
    hideSmallRows(whole);
    figures.whole = whole.front();
    figures.days = rowsOf(*connection, "day", within, month);
    figures.procedures = rowsOf(*connection, "procedure", within, month);
    figures.stations = rowsOf(*connection, "station", within, month);
    figures.asked = askedRows(*connection, month);
    figures.months = rowsOf(*connection, "substr(day,1,7)", "substr(day,1,7)>=?", elevenMonthsBefore(month));
    std::erase_if(figures.months, [&](const FigureRow& row) { return row.key > month; });
    const std::vector<FigureRow> procedures = figures.procedures, stations = figures.stations;
    for (auto* rows : {&figures.days, &figures.procedures, &figures.stations, &figures.months})
        hideSmallRows(*rows);
    figures.levels = groupsOf(procedures, figures.procedures,
                              [&](const std::string& procedure) { return catalogue.level(procedure); });
    figures.neighbourhoods = groupsOf(stations, figures.stations, [&](const std::string& station) {
        const auto found = neighbourhoods.find(station);
        return found == neighbourhoods.end() ? std::string{} : found->second;
    });
    hideSmallRows(figures.levels);
    hideSmallRows(figures.neighbourhoods);
    return figures;
}

std::string elevenMonthsBefore(const std::string& month) {
    const int year = std::stoi(month.substr(0, 4)), number = std::stoi(month.substr(5, 2));
    return number == 12 ? fmt::format("{:04}-01", year) : fmt::format("{:04}-{:02}", year - 1, number + 1);
}

bool isMonth(std::string_view text) {
    return text.size() == 7 && isDay(std::string{text} + "-01");
}

std::optional<std::int64_t> percent(const ToldCount& part, const ToldCount& whole) {
    if (!part || !whole || *whole <= 0) return std::nullopt;
    return (*part * 200 + *whole) / (*whole * 2);
}

std::string csvText(std::string text) {
    // A spreadsheet would take these for formulas.
    if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string{"\"\""} : std::string{c};
    return out + '"';
}

std::string figuresCsv(const Figures& figures) {
    std::string csv = "what,key,received,decided,accepted_first_time,sent_back\r\n";
    addLines(csv, "month", figures.months);
    addLines(csv, "day", figures.days);
    addLines(csv, "procedure", figures.procedures);
    addLines(csv, "level", figures.levels);
    addLines(csv, "station", figures.stations);
    addLines(csv, "neighbourhood", figures.neighbourhoods);
    for (const AskedRow& row : figures.asked)
        csv += fmt::format("paper,{},,,,{}\r\n", csvText(row.title), toldText(row.dossiers));
    return csv;
}

}  // namespace portal
