// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "kiosk/dossier/dossier.h"
#include "kiosk/dossier/manifest_names.h"

namespace tramso {
namespace {

using nlohmann::json;  // keeps keys sorted, which is what makes the manifest canonical
using namespace manifest;

json applicantJson(const IdCard& card) {
    json applicant = {{"address", card.address},
                      {"birth", card.birth.toText()},
                      {"evidence", nameOf(kEvidence, card.evidence)},
                      {"name", card.name},
                      {"number", card.number},
                      {"sex", nameOf(kSexes, card.sex)}};
    if (card.chip)
        applicant["chip"] = {{"access", nameOf(kAccesses, card.chip->access)},
                             {"genuineness", nameOf(kGenuineness, card.chip->genuineness)}};
    if (card.oldNumber) applicant["old_number"] = *card.oldNumber;
    return applicant;
}

template <class T, class F>
json listOf(const std::vector<T>& items, F toJson) {
    json list = json::array();
    for (const T& item : items) list.push_back(toJson(item));
    return list;
}

json insistedJson(const InsistedPage& insisted) {
    return {{"doubt", nameOf(kDoubts, insisted.doubt)}, {"page", insisted.page}};
}

json documentJson(const Document& document) {
    json plain = {{"file", document.file},        {"pages", document.pages}, {"paper", document.paper},
                  {"sha256", document.sha256},    {"size", document.size},   {"title_en", document.title.en},
                  {"title_vi", document.title.vi}};
    if (!document.insisted.empty()) plain["insisted"] = listOf(document.insisted, insistedJson);
    return plain;
}

json fieldJson(const FormField& field) {
    return {{"confidence", field.confidence},
            {"key", field.key},
            {"origin", nameOf(kOrigins, field.origin)},
            {"value", field.value}};
}

json consentJson(const Consent& consent) {
    return {{"given", toRfc3339(consent.given)},
            {"purpose", consent.purpose},
            {"text_version", consent.textVersion}};
}

json findingJson(const Finding& finding) {
    return {{"advice_en", finding.advice.en}, {"advice_vi", finding.advice.vi},
            {"rule", finding.rule},           {"severity", nameOf(kSeverities, finding.severity)},
            {"subject", finding.subject},     {"what_en", finding.what.en},
            {"what_vi", finding.what.vi}};
}

}  // namespace

std::string manifestJson(const Dossier& dossier) {
    json manifest = {{"applicant", applicantJson(dossier.applicant)},
                     {"consents", listOf(dossier.consents, consentJson)},
                     {"created", toRfc3339(dossier.created)},
                     {"documents", listOf(dossier.documents, documentJson)},
                     {"fields", listOf(dossier.fields, fieldJson)},
                     {"findings", listOf(dossier.findings, findingJson)},
                     {"format", 1},
                     {"id", dossier.id},
                     {"procedure", {{"code", dossier.procedureCode}, {"version", dossier.procedureVersion}}},
                     {"reference", dossier.reference},
                     {"station", dossier.station},
                     {"tracking_token", dossier.trackingToken}};
    if (!dossier.supplements.empty()) manifest["supplements"] = dossier.supplements;
    if (!dossier.assistedBy.empty()) manifest["assisted_by"] = dossier.assistedBy;
    // Text that is not UTF-8 is replaced rather than thrown about: everything here has been through toNfc()
    // before.
    return manifest.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace tramso
