// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/visit_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "portal/office/figures.h"
#include "portal/office/visit_words.h"

namespace portal {
namespace {

struct Sum {
    std::int64_t visits = 0, dossiers = 0, left = 0, seconds = 0;
    std::array<std::int64_t, 5> ratings{};
};
using Sums = std::map<std::string, Sum>;
using Times = std::map<std::string, std::int64_t>;

constexpr std::string_view kLeft = "left.", kMood = "mood.", kStopped = "stopped.", kAsked = "asked.";

void addUp(Sum& sum, const Times& counts) {
    for (const auto& [name, times] : counts) {
        if (name == "visits") sum.visits += times;
        if (name == "dossiers") sum.dossiers += times;
        if (name == "dossier_seconds") sum.seconds += times;
        if (name.starts_with(kLeft)) sum.left += times;
        if (name.starts_with(kMood) && name.size() == kMood.size() + 1 && name.back() >= '1' &&
            name.back() <= '5')
            sum.ratings.at(static_cast<std::size_t>(name.back() - '1')) += times;
    }
}

ToldCount VisitRow::*const kVisitCounts[]{&VisitRow::visits, &VisitRow::dossiers, &VisitRow::left,
                                          &VisitRow::rated, &VisitRow::content};

VisitRow visitRow(const std::string& key, const Sum& sum) {
    std::int64_t rated = 0, all = 0;
    for (std::size_t i = 0; i < sum.ratings.size(); ++i) {
        rated += sum.ratings.at(i);
        all += sum.ratings.at(i) * static_cast<std::int64_t>(i + 1);
    }
    VisitRow row{key, sum.visits, sum.dossiers, sum.left, rated, sum.ratings[3] + sum.ratings[4], {}, {}};
    if (sum.dossiers > 0) row.secondsEach = (sum.seconds + sum.dossiers / 2) / sum.dossiers;
    if (rated > 0) row.meanTenths = (all * 10 + rated / 2) / rated;
    return row;
}

std::vector<VisitRow> visitRows(const Sums& sums) {
    std::vector<VisitRow> rows;
    rows.reserve(sums.size());
    for (const auto& [key, sum] : sums) rows.push_back(visitRow(key, sum));
    return rows;
}

void hideSmallRows(std::vector<VisitRow>& rows) {
    for (const auto counted : kVisitCounts)
        hideSmall(rows, [counted](VisitRow& row) -> ToldCount& { return row.*counted; });
    for (VisitRow& row : rows) {
        // Who is not content is told by who is.
        if (row.rated && row.content && *row.rated - *row.content >= 1 &&
            *row.rated - *row.content <= kSmallCount)
            row.content.reset();
        if (!row.rated) row.content.reset();
        if (!row.dossiers) row.secondsEach.reset();
        if (!row.rated) row.meanTenths.reset();
    }
}

// A neighbourhood in which one station's count is missing would tell it.
void hideTelling(std::vector<VisitRow>& groups, const std::vector<VisitRow>& members,
                 const std::map<std::string, std::string>& groupOf) {
    for (VisitRow& group : groups)
        for (const auto counted : kVisitCounts) {
            const auto missing = std::count_if(members.begin(), members.end(), [&](const VisitRow& member) {
                return groupOf.at(member.key) == group.key && !(member.*counted);
            });
            if (missing == 1) (group.*counted).reset();
        }
    hideSmallRows(groups);
}

std::vector<CountedRow> mostOften(const Times& counts, std::string_view prefix) {
    std::vector<CountedRow> rows;
    for (const auto& [name, times] : counts)
        if (name.starts_with(prefix)) rows.push_back({name.substr(prefix.size()), times});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CountedRow& a, const CountedRow& b) { return *a.times > *b.times; });
    hideSmall(rows, [](CountedRow& row) -> ToldCount& { return row.times; });
    return rows;
}

std::vector<CountedRow> stepsOf(const Times& counts) {
    std::vector<CountedRow> rows;
    for (const std::string_view step : visitSteps()) {
        const auto found = counts.find(std::string{kLeft} + std::string{step});
        rows.push_back({std::string{step}, found == counts.end() ? 0 : found->second});
    }
    hideSmall(rows, [](CountedRow& row) -> ToldCount& { return row.times; });
    return rows;
}

std::array<ToldCount, 5> ratingsOf(const Sum& sum) {
    std::vector<CountedRow> rows;
    for (const std::int64_t times : sum.ratings) rows.push_back({{}, times});
    hideSmall(rows, [](CountedRow& row) -> ToldCount& { return row.times; });
    std::array<ToldCount, 5> ratings;
    for (std::size_t i = 0; i < ratings.size(); ++i) ratings.at(i) = rows[i].times;
    return ratings;
}

std::string csvMinutes(const std::optional<std::int64_t>& seconds) {
    return seconds ? fmt::format("{:.1f}", static_cast<double>(*seconds) / 60) : "*";
}
std::string csvMean(const std::optional<std::int64_t>& tenths) {
    return tenths ? fmt::format("{}.{}", *tenths / 10, *tenths % 10) : "*";
}

void addLines(std::string& csv, std::string_view what, const std::vector<VisitRow>& rows) {
    for (const VisitRow& row : rows)
        csv += fmt::format("{},{},{},{},{},{},{},{},{},\r\n", what, csvText(row.key), toldText(row.visits),
                           toldText(row.dossiers), csvMinutes(row.secondsEach), toldText(row.left),
                           toldText(row.rated), toldText(row.content), csvMean(row.meanTenths));
}

void addLines(std::string& csv, std::string_view what, const std::vector<CountedRow>& rows) {
    for (const CountedRow& row : rows)
        csv += fmt::format("{},{},,,,,,,,{}\r\n", what, csvText(row.key), toldText(row.times));
}

}  // namespace

VisitFigures countVisits(FleetBook& fleet, const std::string& month) {
    Sum whole;
    Sums days, stations, neighbourhoods, months;
    Times counts;
    std::map<std::string, std::string> standsIn;
    for (const CountedDay& day : fleet.days(elevenMonthsBefore(month) + "-01", month + "-31")) {
        addUp(months[day.day.substr(0, 7)], day.counts);
        if (!day.day.starts_with(month)) continue;
        addUp(whole, day.counts);
        addUp(days[day.day], day.counts);
        // One that moved within the month counts where it stood first, or a count would be in two places.
        const std::string& at = standsIn.try_emplace(day.station, day.neighbourhood).first->second;
        addUp(stations[day.station], day.counts);
        addUp(neighbourhoods[at], day.counts);
        for (const auto& [name, times] : day.counts) counts[name] += times;
    }
    VisitFigures figures;
    std::vector<VisitRow> one{visitRow("", whole)};
    hideSmallRows(one);
    figures.whole = one.front();
    figures.days = visitRows(days);
    figures.stations = visitRows(stations);
    figures.neighbourhoods = visitRows(neighbourhoods);
    figures.months = visitRows(months);
    for (auto* rows : {&figures.days, &figures.stations, &figures.months}) hideSmallRows(*rows);
    hideTelling(figures.neighbourhoods, figures.stations, standsIn);
    figures.steps = stepsOf(counts);
    figures.stopped = mostOften(counts, kStopped);
    figures.asked = mostOften(counts, kAsked);
    figures.ratings = ratingsOf(whole);
    return figures;
}

std::string visitsCsv(const VisitFigures& figures) {
    std::string csv =
        "what,key,visits,dossiers,minutes_per_dossier,left_early,rated,content,satisfaction,times\r\n";
    addLines(csv, "month", figures.months);
    addLines(csv, "day", figures.days);
    addLines(csv, "station", figures.stations);
    addLines(csv, "neighbourhood", figures.neighbourhoods);
    addLines(csv, "left_at", figures.steps);
    addLines(csv, "stopped_by", figures.stopped);
    addLines(csv, "asked_by", figures.asked);
    for (std::size_t i = 0; i < figures.ratings.size(); ++i)
        csv += fmt::format("rating,\"{}\",,,,,,,,{}\r\n", i + 1, toldText(figures.ratings.at(i)));
    return csv;
}

}  // namespace portal
