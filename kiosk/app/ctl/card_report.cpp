// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/card_report.h"

#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

namespace tramso::ctl {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, kIdentityFields> kFieldNames{
    "number", "old_number", "name", "birth", "sex", "address", "issued", "expires"};
constexpr std::array<std::string_view, 5> kSourceNames{"typed", "printed_mrz", "card_qr", "chip_dg1",
                                                       "chip_dg13"};

std::string_view sourceName(IdentitySource source) {
    return kSourceNames[static_cast<std::size_t>(source)];
}

std::string expiryText(const CardExpiry& expiry) {
    return expiry.unlimited ? "unlimited" : expiry.day.toText();
}

// The value of a field as text; only asked for when a source says it.
std::string valueOf(const IdCard& card, IdentityField field) {
    switch (field) {
        case IdentityField::Number:
            return card.number;
        case IdentityField::OldNumber:
            return card.oldNumber.value_or("");
        case IdentityField::Name:
            return card.name;
        case IdentityField::Birth:
            return card.birth.toText();
        case IdentityField::Sex:
            return card.sex == Sex::Male ? "male" : "female";
        case IdentityField::Address:
            return card.address;
        case IdentityField::Issued:
            return card.issued.toText();
        case IdentityField::Expiry:
            return card.expires ? expiryText(*card.expires) : "";
    }
    return {};
}

Json identityJson(const Identity& identity) {
    Json values;
    Json origins;
    for (std::size_t i = 0; i < kIdentityFields; ++i) {
        const auto field = static_cast<IdentityField>(i);
        const auto origin = identity.origin(field);
        values[std::string{kFieldNames[i]}] = origin ? Json(valueOf(identity.card, field)) : Json();
        if (origin) origins[std::string{kFieldNames[i]}] = sourceName(*origin);
    }
    values["complete"] = identity.complete();
    values["origins"] = origins;
    return values;
}

Json contradictionsJson(const Identity& identity) {
    Json all = Json::array();
    for (const Contradiction& one : identity.contradictions)
        all.push_back({{"field", kFieldNames[static_cast<std::size_t>(one.field)]},
                       {"kept", {{"source", sourceName(one.kept)}, {"value", one.keptValue}}},
                       {"other", {{"source", sourceName(one.other)}, {"value", one.otherValue}}}});
    return all;
}

Json groupsJson(const ChipReading& reading) {
    Json all = Json::array();
    for (const DataGroupState& group : reading.groups)
        all.push_back({{"number", group.number}, {"outcome", outcomeName(group.outcome)}});
    return all;
}

Json genuinenessJson(const Genuineness& genuineness) {
    return {{"verdict", verdictName(genuineness.verdict)},
            {"reason", reasonName(genuineness.reason)},
            {"passive_authentication", checkName(genuineness.passive)},
            {"chip_authentication", checkName(genuineness.chipAuthentication)},
            {"active_authentication", checkName(genuineness.activeAuthentication)}};
}

Json vietnamJson(const VietnamData& data) {
    Json fields = Json::object();
    for (const VietnamField& field : data.fields) fields[std::to_string(field.id)] = field.texts;
    return fields;
}

Json detailsJson(const std::vector<DetailField>& details) {
    Json fields = Json::object();
    for (const DetailField& field : details) fields[fmt::format("{:04X}", field.tag)] = field.text;
    return fields;
}

std::string_view kindName(PortraitKind kind) {
    return kind == PortraitKind::Jpeg ? "jpeg" : "jpeg2000";
}

void row(std::string_view name, std::string_view value) {
    std::cout << fmt::format("{:<14}{}\n", name, value);
}

}  // namespace

Json cardJson(const ChipReading& reading, const Identity& identity) {
    Json all{{"identity", identityJson(identity)},
             {"contradictions", contradictionsJson(identity)},
             {"access", accessName(reading.access)},
             {"genuineness", genuinenessJson(reading.genuineness)},
             {"data_groups", groupsJson(reading)},
             {"mrz", reading.mrzLines},
             {"vietnam", reading.vietnam ? vietnamJson(*reading.vietnam) : Json()},
             {"personal_details", detailsJson(reading.personalDetails)},
             {"document_details", detailsJson(reading.documentDetails)},
             {"portrait", nullptr}};
    if (reading.portrait)
        all["portrait"] = {{"kind", kindName(reading.portrait->kind)},
                           {"bytes", reading.portrait->picture.size()}};
    return all;
}

void printCardReading(const ChipReading& reading, const Identity& identity) {
    const IdCard& card = identity.card;
    if (identity.origin(IdentityField::Number)) row("number", maskedNumber(card.number));
    if (identity.origin(IdentityField::Name)) row("name", card.name);
    if (identity.origin(IdentityField::Birth)) row("birth", std::to_string(card.birth.year));
    if (card.expires) row("expires", expiryText(*card.expires));
    row("access", accessName(reading.access));
    const Genuineness& genuineness = reading.genuineness;
    const bool because = genuineness.reason != GenuinenessReason::None;
    row("chip", fmt::format("{}{}{}", verdictName(genuineness.verdict), because ? ": " : "",
                            because ? reasonName(genuineness.reason) : ""));
    std::string groups;
    for (const DataGroupState& group : reading.groups)
        groups +=
            fmt::format("{}DG{} {}", groups.empty() ? "" : ", ", group.number, outcomeName(group.outcome));
    row("data groups", groups);
    for (const Contradiction& one : identity.contradictions)
        row("look at", fmt::format("{}: {} and {} differ", kFieldNames[static_cast<std::size_t>(one.field)],
                                   sourceName(one.kept), sourceName(one.other)));
}

}  // namespace tramso::ctl
