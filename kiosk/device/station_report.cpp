// SPDX-License-Identifier: GPL-3.0-or-later
// The station's facts as others read them: JSON for the service, Prometheus' text for a collector.
#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>

#include "kiosk/device/station_facts.h"

namespace tramso {
namespace {

using nlohmann::json;

std::string_view partName(StationPart part) {
    switch (part) {
        case StationPart::CardReader:
            return "card_reader";
        case StationPart::Scanner:
            return "scanner";
        case StationPart::Printer:
            return "printer";
        case StationPart::Service:
            return "service";
        case StationPart::Outbox:
            return "outbox";
        case StationPart::Storage:
            return "storage";
        case StationPart::Clock:
            return "clock";
        case StationPart::Program:
            return "program";
    }
    return {};
}

std::string_view healthName(Health health) {
    switch (health) {
        case Health::Well:
            return "well";
        case Health::Look:
            return "look";
        case Health::Broken:
            return "broken";
        case Health::NotThere:
            return "none";
    }
    return {};
}

std::string_view outcomeName(UpdateOutcome outcome) {
    switch (outcome) {
        case UpdateOutcome::None:
            return "none";
        case UpdateOutcome::PuttingIn:
            return "putting_in";
        case UpdateOutcome::Restarting:
            return "restarting";
        case UpdateOutcome::Good:
            return "good";
        case UpdateOutcome::FellBack:
            return "fell_back";
        case UpdateOutcome::WentBack:
            return "went_back";
        case UpdateOutcome::Unsigned:
            return "unsigned";
        case UpdateOutcome::NotNewer:
            return "not_newer";
        case UpdateOutcome::Refused:
            return "refused";
    }
    return {};
}

std::int64_t secondsWaiting(const PartReport& outbox) {
    return std::chrono::duration_cast<std::chrono::seconds>(outbox.oldest).count();
}

json partsJson(const StationFacts& facts) {
    json parts = json::array();
    for (const PartReport& report : facts.parts) {
        if (report.part == StationPart::Outbox) continue;  // told by its figures
        json part{{"part", partName(report.part)}, {"health", healthName(report.health)}};
        if (report.fault) part["fault"] = faultName(*report.fault);
        parts.push_back(std::move(part));
    }
    return parts;
}

template <class Entries, class NameOf>
json timesJson(const Entries& entries, const char* name, NameOf nameOf) {
    json list = json::array();
    for (const auto& [key, times] : entries)
        if (times > 0) list.push_back({{name, nameOf(key)}, {"times", times}});
    return list;
}

json updateJson(const UpdateStanding& update) {
    json told{{"outcome", outcomeName(update.outcome)}};
    if (!update.edition.empty()) told["edition"] = update.edition;
    if (!update.tried.empty()) told["tried"] = update.tried;
    return told;
}

json daysJson(const std::vector<DayTally>& days) {
    json list = json::array();
    for (const DayTally& day : days)
        list.push_back(
            {{"day", day.day},
             {"changes", day.changes},
             {"counts", timesJson(day.counts, "name", [](const std::string& key) { return key; })}});
    return list;
}

// As a label's value stands between its quotes.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '"') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

// Help and type, then a line for each labelled number.
using Lines = std::vector<std::pair<std::string, std::int64_t>>;
void addMetric(std::string& text, std::string_view name, std::string_view kind, std::string_view help,
               const Lines& lines) {
    if (lines.empty()) return;
    fmt::format_to(std::back_inserter(text), "# HELP {0} {2}\n# TYPE {0} {1}\n", name, kind, help);
    for (const auto& [labels, value] : lines)
        fmt::format_to(std::back_inserter(text), "{}{}{}{} {}\n", name, labels.empty() ? "" : "{", labels,
                       labels.empty() ? "" : "}", value);
}

Lines brokenParts(const StationFacts& facts) {
    Lines lines;
    for (const PartReport& report : facts.parts)
        if (report.health != Health::NotThere)
            lines.emplace_back(fmt::format("part=\"{}\"", partName(report.part)),
                               report.health == Health::Broken ? 1 : 0);
    return lines;
}

Lines faultLines(const StationFacts& facts) {
    Lines lines;
    for (const auto& [code, times] : facts.faults)
        lines.emplace_back(fmt::format("code=\"{}\"", faultName(code)), times);
    return lines;
}

Lines countLines(const DayTally& today) {
    Lines lines;
    for (const auto& [name, times] : today.counts)
        lines.emplace_back(fmt::format("count=\"{}\"", escaped(name)), times);
    return lines;
}

}  // namespace

std::string reportJson(const StationLabel& label, const StationFacts& facts, const std::string& book,
                       const std::vector<DayTally>& days) {
    const PartReport& outbox = facts.of(StationPart::Outbox);
    const auto codeOf = [](FaultCode code) { return faultName(code); };
    json report{
        {"format", 1},
        {"station", label.name},
        {"version", label.version},
        {"now",
         {{"in_service", facts.inService},
          {"paper_low", facts.of(StationPart::Printer).paperLow},
          {"outbox",
           {{"waiting", outbox.waiting}, {"parked", outbox.parked}, {"oldest_s", secondsWaiting(outbox)}}},
          {"parts", partsJson(facts)},
          {"faults", timesJson(facts.faults, "code", codeOf)}}},
        {"days", daysJson(days)}};
    if (!book.empty()) report["book"] = book;
    if (facts.update) report["update"] = updateJson(*facts.update);
    if (!label.neighbourhood.empty()) report["neighbourhood"] = label.neighbourhood;
    return report.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string metricsText(const StationLabel& label, const StationFacts& facts, const DayTally& today,
                        Moment now) {
    const PartReport& outbox = facts.of(StationPart::Outbox);
    const std::int64_t at = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    std::string text;
    addMetric(text, "tramso_kiosk_info", "gauge", "Which station this is, and its program's version.",
              {{fmt::format("station=\"{}\",neighbourhood=\"{}\",version=\"{}\"", escaped(label.name),
                            escaped(label.neighbourhood), escaped(label.version)),
                1}});
    addMetric(text, "tramso_kiosk_written_seconds", "gauge", "When this was written, Unix time.", {{"", at}});
    addMetric(text, "tramso_kiosk_in_service", "gauge", "1 when the station serves people.",
              {{"", facts.inService ? 1 : 0}});
    addMetric(text, "tramso_kiosk_paper_low", "gauge", "1 when the slip printer's roll is nearly at its end.",
              {{"", facts.of(StationPart::Printer).paperLow ? 1 : 0}});
    addMetric(text, "tramso_kiosk_outbox_dossiers", "gauge", "Dossiers in the outbox.",
              {{"state=\"waiting\"", outbox.waiting}, {"state=\"parked\"", outbox.parked}});
    addMetric(text, "tramso_kiosk_outbox_oldest_seconds", "gauge", "How long the oldest has waited.",
              {{"", secondsWaiting(outbox)}});
    addMetric(text, "tramso_kiosk_free_megabytes", "gauge", "Room left for dossiers.",
              {{"", facts.of(StationPart::Storage).freeMb}});
    addMetric(text, "tramso_kiosk_part_broken", "gauge", "1 when people cannot use this part.",
              brokenParts(facts));
    addMetric(text, "tramso_kiosk_faults_total", "counter", "Faults by code since the program started.",
              faultLines(facts));
    addMetric(text, "tramso_kiosk_today", "gauge", "What was counted of this day.", countLines(today));
    return text;
}

}  // namespace tramso
