// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/manifest.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "portal/ids.h"
#include "portal/manifest_reader.h"
#include "portal/moment.h"
#include "portal/upload_metadata.h"
#include "portal/upload_store.h"

namespace portal {
namespace {

constexpr std::size_t kMostDocuments = 64;
constexpr std::size_t kMostRows = 500;
constexpr int kMostPages = 2000;

template <const auto& Words>
bool oneOf(std::string_view text) {
    return std::find(std::begin(Words), std::end(Words), text) != std::end(Words);
}
constexpr std::string_view kEvidence[] = {"typed", "card_qr", "card_chip"};
constexpr std::string_view kAccesses[] = {"none", "bac", "pace-gm", "pace-im", "pace-cam"};
constexpr std::string_view kGenuineness[] = {"genuine", "issuer_unknown", "not_genuine"};
constexpr std::string_view kSexes[] = {"male", "female"};
constexpr std::string_view kOrigins[] = {"card", "paper", "typed"};
constexpr std::string_view kSeverities[] = {"stop", "warn", "info"};
constexpr std::string_view kDoubts[] = {"blank",        "too_dark", "too_light", "too_coarse", "blurred",
                                        "second_sheet", "cut_off",  "glare",     "unreadable", "same_page"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// "TS-7K3M-92QD"
bool isReference(std::string_view text) {
    constexpr std::string_view kShape = "TS-xxxx-xxxx";
    return std::equal(text.begin(), text.end(), kShape.begin(), kShape.end(), [](char c, char shape) {
        return shape == 'x' ? (isDigit(c) || (c >= 'A' && c <= 'Z')) : c == shape;
    });
}

// "1.001193": the national code of a procedure; lists of agencies add a suffix, a station does not.
bool isProcedureCode(std::string_view text) {
    constexpr std::string_view kShape = "0.000000";
    return std::equal(text.begin(), text.end(), kShape.begin(), kShape.end(),
                      [](char c, char shape) { return shape == '0' ? isDigit(c) : c == shape; });
}

void readChip(ObjectReader& chip) {
    chip.text("access", oneOf<kAccesses>);
    chip.text("genuineness", oneOf<kGenuineness>);
}

void readApplicant(ObjectReader& applicant) {
    applicant.textMaybeEmpty("address");
    applicant.textMaybeEmpty("birth");
    if (applicant.text("evidence", oneOf<kEvidence>) == "card_chip") applicant.object("chip", readChip);
    applicant.text("name");
    applicant.text("number");
    applicant.optionalText("old_number");
    applicant.text("sex", oneOf<kSexes>);
}

void readConsent(ObjectReader& consent) {
    consent.text("given", isRfc3339);
    consent.text("purpose");
    consent.text("text_version");
}

void readField(ObjectReader& field) {
    field.whole("confidence", 0, 100);
    field.text("key");
    field.text("origin", oneOf<kOrigins>);
    field.textMaybeEmpty("value");
}

void readFinding(ObjectReader& finding) {
    for (const char* key : {"advice_en", "advice_vi", "subject", "what_en", "what_vi"})
        finding.textMaybeEmpty(key);
    finding.text("rule");
    finding.text("severity", oneOf<kSeverities>);
}

ListedDocument readDocument(ObjectReader& document) {
    document.text("paper");
    document.textMaybeEmpty("title_en");
    document.text("title_vi");
    ListedDocument listed;
    listed.file = document.text("file", isFileName);
    listed.pages = static_cast<int>(document.whole("pages", 1, kMostPages));
    listed.sha256 = document.text("sha256", isDigest);
    listed.size = static_cast<std::uint64_t>(document.whole("size", 1, std::int64_t{kLongestUpload}));
    if (document.has("insisted"))
        document.objects("insisted", 1, kMostPages, [&](ObjectReader& insisted) {
            insisted.text("doubt", oneOf<kDoubts>);
            insisted.whole("page", 1, std::max(1, listed.pages));
        });
    return listed;
}

// The service puts its own file of this name beside the documents.
constexpr std::string_view kOwnFile = "manifest.json";

void readDocuments(ObjectReader& root, Manifest& manifest) {
    std::set<std::string> files;
    root.objects("documents", 1, kMostDocuments, [&](ObjectReader& document) {
        manifest.documents.push_back(readDocument(document));
        const std::string& file = manifest.documents.back().file;
        if (file == kOwnFile || !files.insert(file).second) document.complain("file", "is not unique");
    });
}

Manifest readRoot(ObjectReader& root) {
    Manifest manifest;
    root.whole("format", 1, 1);
    manifest.id = root.text("id", isId);
    manifest.trackingToken = root.text("tracking_token", isId);
    manifest.reference = root.text("reference", isReference);
    root.text("created", isRfc3339);
    root.optionalText("assisted_by");
    manifest.station = root.text("station");
    manifest.supplements = root.optionalText("supplements");
    root.object("procedure", [&](ObjectReader& procedure) {
        manifest.procedure = procedure.text("code", isProcedureCode);
        procedure.text("version");
    });
    root.object("applicant", readApplicant);
    root.objects("consents", 0, kMostRows, readConsent);
    root.objects("fields", 0, kMostRows, readField);
    root.objects("findings", 0, kMostRows, readFinding);
    readDocuments(root, manifest);
    root.nothingElse();
    return manifest;
}

}  // namespace

Answer<Manifest> parseManifest(std::string_view body) {
    if (body.size() > kLongestManifest) return refuse(413, "the manifest is longer than 1 MiB");
    const auto parsed = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
    if (parsed.is_discarded()) return refuse(400, "not JSON in UTF-8");
    std::string complaint;
    ObjectReader root{parsed, "", complaint};
    Manifest manifest = readRoot(root);
    if (!complaint.empty()) return refuse(400, complaint);
    return manifest;
}

}  // namespace portal
