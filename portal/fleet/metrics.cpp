// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/fleet/metrics.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace portal {
namespace {

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

// One text, metric after metric: the format wants the lines of one together.
class Metrics {
public:
    void begin(std::string_view name, std::string_view kind, std::string_view help) {
        name_ = name;
        fmt::format_to(std::back_inserter(text_), "# HELP {0} {2}\n# TYPE {0} {1}\n", name, kind, help);
    }
    // `labels` are written as they stand.
    template <class Number>
    void line(std::string_view labels, Number value) {
        fmt::format_to(std::back_inserter(text_), "{}{{{}}} {}\n", name_, labels, value);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string_view name_;
    std::string text_;
};

struct Labelled {
    std::string labels;  // station and neighbourhood
    const FleetEntry* entry;
};

// A metric with one number for each station.
template <class Value>
void eachStation(Metrics& out, const std::vector<Labelled>& fleet, std::string_view name,
                 std::string_view help, Value value) {
    out.begin(name, "gauge", help);
    for (const Labelled& station : fleet) out.line(station.labels, value(*station.entry));
}

void writeOutbox(Metrics& out, const std::vector<Labelled>& fleet) {
    out.begin("tramso_station_outbox_dossiers", "gauge", "Dossiers in the station's outbox.");
    for (const Labelled& station : fleet) {
        out.line(station.labels + ",state=\"waiting\"", station.entry->facts.waiting);
        out.line(station.labels + ",state=\"parked\"", station.entry->facts.parked);
    }
}

void writeParts(Metrics& out, const std::vector<Labelled>& fleet) {
    out.begin("tramso_station_part_broken", "gauge", "1 when people cannot use this part of the station.");
    for (const Labelled& station : fleet)
        for (const PartFact& part : station.entry->facts.parts)
            if (part.health != "none")
                out.line(fmt::format("{},part=\"{}\"", station.labels, part.part),
                         part.health == "broken" ? 1 : 0);
    out.begin("tramso_station_faults_total", "counter",
              "Faults by code since the station's program started.");
    for (const Labelled& station : fleet)
        for (const auto& [code, times] : station.entry->facts.faults)
            out.line(fmt::format("{},code=\"{}\"", station.labels, code), times);
}

void writeAnswers(Metrics& out, const RequestCounts& requests) {
    const auto all = requests.all();
    const auto labelsOf = [](const RequestCounts::Kind& kind) {
        const auto& [method, route, status] = kind;
        return fmt::format("method=\"{}\",route=\"{}\",status=\"{}\"", method, route, status);
    };
    out.begin("tramso_portal_requests_total", "counter", "Requests this process has answered.");
    for (const auto& [kind, answered] : all) out.line(labelsOf(kind), answered.times);
    out.begin("tramso_portal_request_seconds_total", "counter", "Seconds spent on them.");
    for (const auto& [kind, answered] : all) out.line(labelsOf(kind), answered.seconds);
}

}  // namespace

std::string metricsText(const std::vector<FleetEntry>& fleet, const RequestCounts& requests) {
    std::vector<Labelled> labelled;
    labelled.reserve(fleet.size());
    for (const FleetEntry& entry : fleet)
        labelled.push_back({fmt::format("station=\"{}\",neighbourhood=\"{}\"", escaped(entry.station),
                                        escaped(entry.neighbourhood)),
                            &entry});
    Metrics out;
    eachStation(out, labelled, "tramso_station_last_contact_seconds",
                "When the station reported last, Unix time.",
                [](const FleetEntry& entry) { return entry.seen; });
    out.begin("tramso_station_info", "gauge", "Which version of the program the station runs.");
    for (const Labelled& station : labelled)
        out.line(fmt::format("{},version=\"{}\"", station.labels, escaped(station.entry->version)), 1);
    eachStation(out, labelled, "tramso_station_in_service", "1 when the station serves people.",
                [](const FleetEntry& entry) { return entry.facts.inService ? 1 : 0; });
    eachStation(out, labelled, "tramso_station_paper_low",
                "1 when the slip printer's roll is nearly at its end.",
                [](const FleetEntry& entry) { return entry.facts.paperLow ? 1 : 0; });
    eachStation(out, labelled, "tramso_station_outbox_oldest_seconds",
                "How long the oldest dossier has waited.",
                [](const FleetEntry& entry) { return entry.facts.oldestSeconds; });
    writeOutbox(out, labelled);
    writeParts(out, labelled);
    writeAnswers(out, requests);
    return out.take();
}

}  // namespace portal
