// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/fleet/station_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "portal/ids.h"
#include "portal/manifest_reader.h"
#include "portal/office/text_checks.h"
#include "portal/update/update_offer.h"

namespace portal {
namespace {

constexpr std::size_t kMostDays = 40, kMostCounts = 300, kMostParts = 32, kMostCodes = 200;
constexpr std::size_t kLongestCountName = 64, kLongestLine = 200;  // bytes
constexpr std::int64_t kHighestCount = 1'000'000'000;
constexpr std::string_view kHealths[] = {"well", "look", "broken", "none"};

// One line people can read.
bool isLine(std::string_view text) {
    return text.size() <= kLongestLine && isPlainText(text) &&
           text.find_first_of("\t\r\n") == std::string_view::npos;
}

bool isHealth(std::string_view text) {
    return std::find(std::begin(kHealths), std::end(kHealths), text) != std::end(kHealths);
}

using Times = std::map<std::string, std::int64_t>;

Times readTimes(ObjectReader& holder, const char* list, const char* name, std::size_t most) {
    Times times;
    holder.objects(list, 0, most, [&](ObjectReader& entry) {
        const std::string key = entry.text(name, isCountName);
        const std::int64_t count = entry.whole("times", 1, kHighestCount);
        if (!times.try_emplace(key, count).second) entry.complain(name, "is not unique");
    });
    return times;
}

void readFacts(ObjectReader& now, StationFacts& facts) {
    facts.inService = now.truth("in_service");
    facts.paperLow = now.truth("paper_low");
    now.object("outbox", [&](ObjectReader& outbox) {
        facts.waiting = outbox.whole("waiting", 0, kHighestCount);
        facts.parked = outbox.whole("parked", 0, kHighestCount);
        facts.oldestSeconds = outbox.whole("oldest_s", 0, kHighestCount);
    });
    now.objects("parts", 0, kMostParts, [&](ObjectReader& entry) {
        PartFact part{entry.text("part", isCountName), entry.text("health", isHealth),
                      entry.optionalText("fault")};
        if (!part.fault.empty() && !isCountName(part.fault))
            entry.complain("fault", "is not spelled as it should be");
        const bool again = std::any_of(facts.parts.begin(), facts.parts.end(),
                                       [&](const PartFact& other) { return other.part == part.part; });
        if (again) entry.complain("part", "is not unique");
        facts.parts.push_back(std::move(part));
    });
    facts.faults = readTimes(now, "faults", "code", kMostCodes);
}

void readUpdate(ObjectReader& root, StationFacts& facts) {
    if (!root.has("update")) return;
    root.object("update", [&](ObjectReader& update) {
        facts.edition = update.optionalText("edition");
        facts.tried = update.optionalText("tried");
        facts.outcome = update.text("outcome", isCountName);
        for (const auto& [key, edition] : {std::pair{"edition", &facts.edition}, {"tried", &facts.tried}})
            if (!edition->empty() && !isEdition(*edition)) update.complain(key, "is not a number");
    });
}

void readDays(ObjectReader& root, std::vector<DayCounts>& days) {
    root.objects("days", 0, kMostDays, [&](ObjectReader& entry) {
        DayCounts day;
        day.day = entry.text("day", isDay);
        day.changes = entry.whole("changes", 0, kHighestCount);
        day.counts = readTimes(entry, "counts", "name", kMostCounts);
        const bool again = std::any_of(days.begin(), days.end(),
                                       [&](const DayCounts& other) { return other.day == day.day; });
        if (again) entry.complain("day", "is not unique");
        days.push_back(std::move(day));
    });
}

}  // namespace

bool isCountName(std::string_view text) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= kLongestCountName && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos && std::all_of(text.begin(), text.end(), plain);
}

Answer<StationReport> parseStationReport(std::string_view body) {
    if (body.size() > kLongestReport) return refuse(413, "the report is longer than 256 KiB");
    const auto parsed = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
    if (parsed.is_discarded()) return refuse(400, "not JSON in UTF-8");
    std::string complaint;
    ObjectReader root{parsed, "", complaint};
    StationReport report;
    root.whole("format", 1, 1);
    report.station = root.text("station", isLine);
    report.neighbourhood = root.optionalText("neighbourhood");
    if (!isLine(report.neighbourhood)) root.complain("neighbourhood", "is not one line");
    report.version = root.text("version", isLine);
    report.book = root.optionalText("book");
    root.object("now", [&](ObjectReader& now) { readFacts(now, report.facts); });
    readUpdate(root, report.facts);
    readDays(root, report.days);
    const bool named = report.book.empty() ? report.days.empty() : isId(report.book);
    if (!named) root.complain("book", "is not spelled as it should be");
    root.nothingElse();
    if (!complaint.empty()) return refuse(400, complaint);
    return report;
}

}  // namespace portal
