// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/fleet/facts_text.h"

#include <nlohmann/json.hpp>

namespace portal {
namespace {

using nlohmann::json;

std::map<std::string, std::int64_t> timesOf(const json& object) {
    std::map<std::string, std::int64_t> times;
    if (!object.is_object()) return times;
    for (const auto& [name, count] : object.items())
        if (count.is_number_integer()) times[name] = count.get<std::int64_t>();
    return times;
}

// Of a report kept before there was such a key, too.
std::string textOf(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string wordOf(const json& list, std::size_t place) {
    return place < list.size() && list[place].is_string() ? list[place].get<std::string>() : std::string{};
}

}  // namespace

std::string factsText(const StationFacts& facts) {
    json parts = json::array();
    for (const PartFact& part : facts.parts) parts.push_back({part.part, part.health, part.fault});
    return json{{"in_service", facts.inService}, {"paper_low", facts.paperLow},   {"waiting", facts.waiting},
                {"parked", facts.parked},        {"oldest", facts.oldestSeconds}, {"parts", parts},
                {"faults", facts.faults},        {"edition", facts.edition},      {"tried", facts.tried},
                {"outcome", facts.outcome}}
        .dump();
}

StationFacts factsOf(const std::string& text) {
    StationFacts facts;
    const json kept = json::parse(text, nullptr, false);
    if (!kept.is_object()) return facts;
    const auto number = [&kept](const char* key) {
        const auto found = kept.find(key);
        return found != kept.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
    };
    const auto truth = [&kept](const char* key) {
        const auto found = kept.find(key);
        return found != kept.end() && found->is_boolean() && found->get<bool>();
    };
    facts.inService = truth("in_service");
    facts.paperLow = truth("paper_low");
    facts.waiting = number("waiting");
    facts.parked = number("parked");
    facts.oldestSeconds = number("oldest");
    for (const json& part : kept.value("parts", json::array()))
        facts.parts.push_back({wordOf(part, 0), wordOf(part, 1), wordOf(part, 2)});
    facts.faults = timesOf(kept.value("faults", json{}));
    facts.edition = textOf(kept, "edition");
    facts.tried = textOf(kept, "tried");
    facts.outcome = textOf(kept, "outcome");
    return facts;
}

std::string countsText(const std::map<std::string, std::int64_t>& counts) {
    return json(counts).dump();
}

std::map<std::string, std::int64_t> countsOf(const std::string& text) {
    return timesOf(json::parse(text, nullptr, false));
}

}  // namespace portal
