// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/job_record.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "kiosk/base/files.h"
#include "kiosk/dossier/manifest_names.h"

namespace tramso {
namespace {

using Json = nlohmann::ordered_json;

std::string originName(FieldOrigin origin) {
    switch (origin) {
        case FieldOrigin::Card:
            return "card";
        case FieldOrigin::Paper:
            return "paper";
        case FieldOrigin::Typed:
            return "typed";
    }
    return "typed";
}

std::string severityName(Severity severity) {
    return severity == Severity::Stop ? "stop" : "warn";
}

// How identity was established, as the manifest says it.
Json identityJson(const IdCard& card) {
    Json identity = {{"method", manifest::nameOf(manifest::kEvidence, card.evidence)}};
    if (!card.chip) return identity;
    identity["access"] = manifest::nameOf(manifest::kAccesses, card.chip->access);
    identity["genuineness"] = manifest::nameOf(manifest::kGenuineness, card.chip->genuineness);
    return identity;
}

Json documentsJson(const JobRecord& record) {
    Json list = Json::array();
    for (const Document& document : record.dossier.documents)
        list.push_back({{"file", (record.folder / "documents" / document.file).string()},
                        {"title", document.title.vi},
                        {"pages", document.pages},
                        {"bytes", document.size},
                        {"sha256", document.sha256}});
    return list;
}

Json fieldsJson(const Dossier& dossier) {
    Json fields = Json::object();
    for (const FormField& field : dossier.fields)
        fields[field.key] = {
            {"value", field.value}, {"origin", originName(field.origin)}, {"confidence", field.confidence}};
    return fields;
}

Json findingsJson(const Dossier& dossier) {
    Json list = Json::array();
    for (const Finding& finding : dossier.findings)
        list.push_back({{"rule", finding.rule},
                        {"severity", severityName(finding.severity)},
                        {"subject", finding.subject},
                        {"what", finding.what.vi},
                        {"what_en", finding.what.en},
                        {"advice", finding.advice.vi},
                        {"advice_en", finding.advice.en}});
    return list;
}

}  // namespace

Result<Done> keepDocuments(const JobRecord& record, std::span<const Bytes> pdfs) {
    const auto folder = record.folder / "documents";
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return fail(FaultCode::FileUnwritable, "documents folder");
    for (std::size_t i = 0; i < pdfs.size(); ++i)
        if (auto kept = writeFile(folder / record.dossier.documents[i].file, pdfs[i]); !kept) return kept;
    return Done{};
}

Result<Done> writeSummary(const JobRecord& record) {
    Json screenshots = Json::array();
    for (const auto& shot : record.screenshots) screenshots.push_back(shot.string());
    Json seconds = Json::object();
    for (const auto& [step, time] : record.seconds) seconds[step] = time;
    const Json summary = {{"reference", record.dossier.reference},
                          {"dossier_code", record.dossierCode},
                          {"tracking_url", record.trackingUrl},
                          {"procedure", record.dossier.procedureCode},
                          {"identity", identityJson(record.dossier.applicant)},
                          {"documents", documentsJson(record)},
                          {"fields", fieldsJson(record.dossier)},
                          {"findings", findingsJson(record.dossier)},
                          {"slip", record.slip.string()},
                          {"screenshots", screenshots},
                          {"seconds", seconds}};
    return writeFile(record.folder / "summary.json", viewBytes(summary.dump(2) + "\n"));
}

std::string summaryTable(const JobRecord& record) {
    std::string table = fmt::format("\n{:-<100}\n", "");
    const auto row = [&](std::string_view name, std::string_view value) {
        table += fmt::format("{:<16}{}\n", name, value);
    };
    row("Procedure", fmt::format("{} {}", record.dossier.procedureCode, record.procedureTitle));
    const Json values = identityJson(record.dossier.applicant);
    std::string identity;
    for (const auto& [key, value] : values.items())
        identity += fmt::format("{}{}: {}", identity.empty() ? "" : ", ", key, value.get<std::string>());
    row("Identity", identity);
    for (const Document& document : record.dossier.documents)
        row("Document",
            fmt::format("{}  ({} p., {} kB)  {}", document.title.vi, document.pages, document.size / 1000,
                        (record.folder / "documents" / document.file).string()));
    for (const FormField& field : record.dossier.fields)
        row("Field", fmt::format("{:<22} {:<6} {:>3} %  {}", field.key, originName(field.origin),
                                 field.confidence, field.value));
    for (const Finding& finding : record.dossier.findings)
        row("Finding", fmt::format("[{}] {}", severityName(finding.severity), finding.what.vi));
    row("Reference", record.dossier.reference);
    row("Dossier code",
        record.dossierCode.empty() ? "not delivered yet; it stays in the outbox" : record.dossierCode);
    row("Slip", record.slip.string());
    if (!record.screenshots.empty())
        row("Screens", fmt::format("{} ({} pictures)", record.screenshots.front().parent_path().string(),
                                   record.screenshots.size()));
    row("Track it at", record.trackingUrl);
    for (const auto& [step, time] : record.seconds) row("Seconds", fmt::format("{:<22} {:.2f}", step, time));
    row("Summary", (record.folder / "summary.json").string());
    return table;
}

}  // namespace tramso
