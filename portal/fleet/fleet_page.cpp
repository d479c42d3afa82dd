// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/fleet/fleet_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "portal/html.h"
#include "portal/office/office_frame.h"

namespace portal {
namespace {

// More rows than anybody reads; those that need somebody come first.
constexpr std::size_t kMostStations = 1000;

struct FleetRow {
    FleetEntry entry;
    std::vector<FleetAlert> alerts;
};

std::string bothHtml(std::string_view vi, std::string_view en) {
    return fmt::format("{} <span lang=\"en\">({})</span>", vi, en);
}

struct Age {
    std::string vi, en;
};

// "3 giờ", in the largest unit that fits.
Age ageOf(Seconds age) {
    constexpr Seconds kMinute = 60, kHour = 3600, kDay = 86400;
    if (age < kMinute) return {"vừa xong", "just now"};
    if (age < kHour) return {fmt::format("{} phút", age / kMinute), fmt::format("{} min", age / kMinute)};
    if (age < 2 * kDay) return {fmt::format("{} giờ", age / kHour), fmt::format("{} h", age / kHour)};
    return {fmt::format("{} ngày", age / kDay), fmt::format("{} days", age / kDay)};
}

struct PartWords {
    std::string_view key, vi, en;
};

constexpr auto kPartNames = std::to_array<PartWords>({{"card_reader", "Đầu đọc thẻ", "card reader"},
                                                      {"scanner", "Máy quét", "scanner"},
                                                      {"printer", "Máy in phiếu", "slip printer"},
                                                      {"storage", "Ổ đĩa", "disk"},
                                                      {"clock", "Đồng hồ", "clock"}});

std::string partName(const std::string& part) {
    const auto* found = std::find_if(kPartNames.begin(), kPartNames.end(),
                                     [&part](const PartWords& words) { return words.key == part; });
    return found == kPartNames.end() ? escapeHtml(part) : bothHtml(found->vi, found->en);
}

std::string alertHtml(FleetAlert alert, const FleetEntry& entry, Seconds at) {
    const Age silence = ageOf(at - entry.seen);
    switch (alert) {
        case FleetAlert::Silent:
            return bothHtml("Im lặng " + silence.vi, "silent for " + silence.en);
        case FleetAlert::OutboxOld:
            return bothHtml("Hồ sơ chờ gửi quá lâu", "dossiers wait too long");
        case FleetAlert::OutboxParked:
            return bothHtml("Có hồ sơ không tự gửi được", "dossiers that will not go by themselves");
        case FleetAlert::PartBroken:
            return bothHtml("Thiết bị hỏng", "device out of order");
        case FleetAlert::PaperLow:
            return bothHtml("Sắp hết giấy in", "paper nearly at its end");
    }
    return {};
}

std::string stateHtml(const FleetRow& row, Seconds at) {
    std::string state;
    for (const FleetAlert alert : row.alerts)
        state +=
            fmt::format("<li><strong class=\"behind\">{}</strong></li>", alertHtml(alert, row.entry, at));
    if (!row.entry.facts.inService) state += "<li>" + bothHtml("Đang tạm nghỉ", "out of service") + "</li>";
    if (state.empty()) state = "<li class=\"reached\">" + bothHtml("Ổn", "well") + "</li>";
    return "<ul class=\"plain\">" + state + "</ul>";
}

std::string partsHtml(const StationFacts& facts) {
    std::string parts;
    for (const PartFact& part : facts.parts) {
        if (part.health != "broken" && part.health != "look") continue;
        const std::string_view what = part.health == "broken" ? "hỏng <span lang=\"en\">(broken)</span>"
                                                              : "cần xem <span lang=\"en\">(look)</span>";
        parts +=
            fmt::format("<li>{}: {}{}</li>", partName(part.part), what,
                        part.fault.empty() ? std::string{}
                                           : " <span class=\"code\">" + escapeHtml(part.fault) + "</span>");
    }
    return parts.empty() ? "–" : "<ul class=\"plain\">" + parts + "</ul>";
}

std::string faultsHtml(const StationFacts& facts) {
    std::string faults;
    for (const auto& [code, times] : facts.faults)
        faults += fmt::format("<li class=\"code\">{} × {}</li>", escapeHtml(code), times);
    return faults.empty() ? "–" : "<ul class=\"plain\">" + faults + "</ul>";
}

std::string outboxHtml(const StationFacts& facts) {
    std::string text = std::to_string(facts.waiting);
    if (facts.waiting > 0) {
        const Age age = ageOf(facts.oldestSeconds);
        text += "<span class=\"source\">" + bothHtml("lâu nhất " + age.vi, "oldest " + age.en) + "</span>";
    }
    if (facts.parked > 0)
        text +=
            fmt::format("<span class=\"source\">{} {}</span>", facts.parked, bothHtml("cần xem", "parked"));
    return text;
}

// The program's, and the edition of the disk where there are slots for one.
std::string versionHtml(const FleetEntry& entry) {
    const StationFacts& facts = entry.facts;
    if (facts.edition.empty()) return escapeHtml(entry.version);
    return fmt::format("{}<span class=\"source\">{} ({})</span>", escapeHtml(entry.version),
                       escapeHtml(facts.edition), escapeHtml(facts.outcome));
}

std::string stationHtml(const FleetRow& row, Seconds at) {
    const FleetEntry& entry = row.entry;
    const Age age = ageOf(at - entry.seen);
    return fmt::format(
        R"html(<tr{}><th scope="row">{}<span class="source">{}</span></th><td>{}</td><td>{}<span class="source">{}</span></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>
)html",
        row.alerts.empty() ? "" : " class=\"doubt\"", escapeHtml(entry.station),
        escapeHtml(entry.neighbourhood), stateHtml(row, at), vietnamText(entry.seen),
        bothHtml(age.vi, age.en), partsHtml(entry.facts), outboxHtml(entry.facts), faultsHtml(entry.facts),
        versionHtml(entry));
}

std::string sumsHtml(const std::vector<FleetRow>& rows) {
    const auto with = [&rows](FleetAlert wanted) {
        return std::count_if(rows.begin(), rows.end(), [wanted](const FleetRow& row) {
            return std::find(row.alerts.begin(), row.alerts.end(), wanted) != row.alerts.end();
        });
    };
    const auto fact = [](std::string_view vi, std::string_view en, auto count) {
        return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", bothHtml(vi, en), count);
    };
    return "<dl class=\"facts\">\n" + fact("Trạm", "stations", rows.size()) +
           fact("Im lặng", "silent", with(FleetAlert::Silent)) +
           fact("Hồ sơ chờ quá lâu", "outbox too old", with(FleetAlert::OutboxOld)) +
           fact("Thiết bị hỏng", "device out of order", with(FleetAlert::PartBroken)) +
           fact("Sắp hết giấy", "paper low", with(FleetAlert::PaperLow)) + "</dl>\n";
}

}  // namespace

std::string fleetPage(std::vector<FleetEntry> fleet, const FleetLimits& limits, Seconds at,
                      const Session& session) {
    std::vector<FleetRow> rows;
    rows.reserve(fleet.size());
    for (FleetEntry& entry : fleet) {
        auto alerts = alertsOf(entry, limits, at);
        rows.push_back({std::move(entry), std::move(alerts)});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FleetRow& a, const FleetRow& b) {
        if (a.alerts.empty() || b.alerts.empty()) return !a.alerts.empty() && b.alerts.empty();
        return a.alerts.front() < b.alerts.front();
    });
    const std::size_t shown = std::min(rows.size(), kMostStations);
    std::string lines;
    for (std::size_t i = 0; i < shown; ++i) lines += stationHtml(rows[i], at);
    if (rows.empty())
        lines =
            "<tr><td colspan=\"7\">Chưa trạm nào báo về. <span lang=\"en\">No station has reported "
            "yet.</span></td></tr>\n";
    const std::string rest =
        shown == rows.size()
            ? std::string{}
            : fmt::format("<p>Còn {0} trạm ổn. <span lang=\"en\">{0} more.</span></p>", rows.size() - shown);
    const std::string body = fmt::format(
        R"html(<section class="card hero"><p class="eyebrow">Các trạm <span lang="en">(Stations)</span></p><h1>Tình trạng các trạm</h1>
{}<p class="en">Báo động khi trạm im lặng quá {} giờ, hoặc hồ sơ chờ gửi quá {} giờ. Lúc này: {}. <span lang="en">Alerts: silent for more than {} h, dossiers waiting for more than {} h.</span></p></section>
<section class="card"><h2>Từng trạm <span lang="en" class="en">Station by station</span></h2><div class="scroll"><table class="fleet"><thead><tr><th>Trạm <span lang="en">(Station)</span></th><th>Tình trạng <span lang="en">(State)</span></th><th>Báo về lúc <span lang="en">(Last contact)</span></th><th>Thiết bị <span lang="en">(Devices)</span></th><th>Chờ gửi <span lang="en">(Outbox)</span></th><th>Lỗi từ khi bật máy <span lang="en">(Faults since start)</span></th><th>Phiên bản <span lang="en">(Version)</span></th></tr></thead><tbody>
{}</tbody></table></div>{}</section>)html",
        sumsHtml(rows), limits.silent / 3600, limits.outbox / 3600, vietnamText(at), limits.silent / 3600,
        limits.outbox / 3600, lines, rest);
    return officeFrame("Các trạm", body, &session);
}

}  // namespace portal
