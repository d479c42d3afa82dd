// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/handed_in.h"

#include <nlohmann/json.hpp>

#include "portal/dossier_intake.h"
#include "portal/manifest.h"

namespace portal {
namespace {

using nlohmann::json;

std::string textOf(const json& object, const char* key) {
    return object.value(key, std::string{});
}

void readPerson(const json& applicant, HandedIn& into) {
    into.name = textOf(applicant, "name");
    into.number = textOf(applicant, "number");
    into.birth = textOf(applicant, "birth");
    into.sex = textOf(applicant, "sex");
    into.address = textOf(applicant, "address");
    into.evidence = textOf(applicant, "evidence");
    if (applicant.contains("chip")) into.genuineness = textOf(applicant.at("chip"), "genuineness");
}

}  // namespace

std::optional<HandedIn> readHandedIn(std::string_view manifest) {
    // Held to the contract first: after that every key has its type.
    if (!parseManifest(manifest)) return std::nullopt;
    const json root = json::parse(manifest, nullptr, false);
    HandedIn handedIn;
    readPerson(root.at("applicant"), handedIn);
    handedIn.station = textOf(root, "station");
    for (const json& consent : root.at("consents")) handedIn.consents.push_back(textOf(consent, "purpose"));
    for (const json& field : root.at("fields"))
        handedIn.fields.push_back({textOf(field, "key"), textOf(field, "value"), textOf(field, "origin"),
                                   field.at("confidence").get<int>()});
    for (const json& finding : root.at("findings"))
        handedIn.findings.push_back({textOf(finding, "what_vi"), textOf(finding, "advice_vi")});
    for (const json& document : root.at("documents"))
        handedIn.documents.push_back({textOf(document, "file"), textOf(document, "paper"),
                                      textOf(document, "title_vi"), document.at("pages").get<int>()});
    return handedIn;
}

std::optional<HandedIn> handedInOf(const DossierIntake& intake, const std::string& id) {
    const auto manifest = intake.manifest(id);
    return manifest ? readHandedIn(*manifest) : std::nullopt;
}

std::string fieldOf(const HandedIn& handedIn, std::string_view key) {
    for (const HandedInField& field : handedIn.fields)
        if (field.key == key) return field.value;
    return {};
}

}  // namespace portal
