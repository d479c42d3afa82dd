// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/dossier/dossier.h"
#include "kiosk/dossier/manifest_names.h"

namespace tramso {
namespace {

using nlohmann::json;
using namespace manifest;

constexpr std::size_t kMaxManifest = 1U << 20U;  // bytes, docs/wire.md §3

// Reads one JSON object key by key. The first thing that is not as it should be makes the whole reading bad;
// nothing is thrown. At the end every key must have been asked for.
class Reader {
public:
    Reader(const json& object, bool& good) : object_{object}, good_{good} {
        good_ = good_ && object.is_object();
    }
    ~Reader() { good_ = good_ && object_.is_object() && object_.size() == asked_; }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    [[nodiscard]] bool has(const char* key) const { return object_.is_object() && object_.contains(key); }
    [[nodiscard]] const json& value(const char* key) {
        static const json kNothing;
        if (!has(key)) {
            good_ = false;
            return kNothing;
        }
        ++asked_;
        return object_.at(key);
    }
    [[nodiscard]] std::string text(const char* key) {
        const json& found = value(key);
        good_ = good_ && found.is_string();
        return found.is_string() ? found.get<std::string>() : std::string{};
    }
    // A whole number from 0 to `most`.
    template <class Number>
    [[nodiscard]] Number number(const char* key, Number most = std::numeric_limits<Number>::max()) {
        const json& found = value(key);
        const auto whole = found.is_number_unsigned() ? found.get<std::uint64_t>() : std::uint64_t{0};
        good_ = good_ && found.is_number_unsigned() && whole <= static_cast<std::uint64_t>(most);
        return good_ ? static_cast<Number>(whole) : Number{};
    }
    template <class E, std::size_t N>
    [[nodiscard]] E choice(const char* key, const std::array<Name<E>, N>& names) {
        const auto chosen = valueOf(names, text(key));
        good_ = good_ && chosen.has_value();
        return chosen.value_or(names.front().value);
    }
    [[nodiscard]] Moment moment(const char* key);
    template <class T, class F>
    [[nodiscard]] std::vector<T> list(const char* key, F read) {
        std::vector<T> items;
        const json& found = value(key);
        good_ = good_ && found.is_array();
        if (found.is_array())
            for (const json& item : found) items.push_back(read(item, good_));
        return items;
    }
    void spoil() { good_ = false; }

private:
    const json& object_;
    bool& good_;
    std::size_t asked_ = 0;
};

// RFC 3339 in the one spelling toRfc3339() gives: anything else is not ours.
std::optional<Moment> parseMoment(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    // NOLINTNEXTLINE(cert-err34-c): what was read is written back and compared
    if (std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d:%2dZ", &year, &month, &day, &hour, &minute, &second) !=
        6)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    const Moment moment = std::chrono::sys_days{date} + std::chrono::hours{hour} +
                          std::chrono::minutes{minute} + std::chrono::seconds{second};
    return toRfc3339(moment) == text ? std::optional{moment} : std::nullopt;
}

Moment Reader::moment(const char* key) {
    const auto moment = parseMoment(text(key));
    good_ = good_ && moment.has_value();
    return moment.value_or(Moment{});
}

PartialDate parseBirth(const std::string& text, Reader& reader) {
    PartialDate date;
    int read = 0;
    // NOLINTBEGIN(cert-err34-c): what was read is written back and compared
    if (text.size() == 4)
        read = std::sscanf(text.c_str(), "%4d", &date.year);
    else
        read = std::sscanf(text.c_str(), "%2d/%2d/%4d", &date.day, &date.month, &date.year);
    // NOLINTEND(cert-err34-c)
    const bool yearOnly = date.month == 0;
    const std::chrono::year_month_day day{std::chrono::year{date.year},
                                          std::chrono::month{static_cast<unsigned>(date.month)},
                                          std::chrono::day{static_cast<unsigned>(date.day)}};
    if (read < 1 || date.toText() != text || !(yearOnly || day.ok())) reader.spoil();
    return date;
}

ChipEvidence readChip(const json& object, bool& good) {
    Reader reader{object, good};
    return {.access = reader.choice("access", kAccesses),
            .genuineness = reader.choice("genuineness", kGenuineness)};
}

IdCard readApplicant(const json& object, bool& good) {
    Reader reader{object, good};
    IdCard card;
    card.address = reader.text("address");
    card.birth = parseBirth(reader.text("birth"), reader);
    card.evidence = reader.choice("evidence", kEvidence);
    if (card.evidence == IdentityEvidence::CardChip) card.chip = readChip(reader.value("chip"), good);
    card.name = reader.text("name");
    card.number = reader.text("number");
    if (reader.has("old_number")) card.oldNumber = reader.text("old_number");
    card.sex = reader.choice("sex", kSexes);
    return card;
}

InsistedPage readInsisted(const json& object, bool& good) {
    Reader reader{object, good};
    InsistedPage insisted;
    insisted.doubt = reader.choice("doubt", kDoubts);
    insisted.page = reader.number<int>("page");
    return insisted;
}

Document readDocument(const json& object, bool& good) {
    Reader reader{object, good};
    Document document;
    document.file = reader.text("file");
    if (reader.has("insisted")) document.insisted = reader.list<InsistedPage>("insisted", readInsisted);
    document.pages = reader.number<int>("pages");
    document.paper = reader.text("paper");
    document.sha256 = reader.text("sha256");
    document.size = reader.number<std::uint64_t>("size");
    document.title = {reader.text("title_vi"), reader.text("title_en")};
    return document;
}

FormField readField(const json& object, bool& good) {
    Reader reader{object, good};
    FormField field;
    field.confidence = reader.number<int>("confidence", 100);
    field.key = reader.text("key");
    field.origin = reader.choice("origin", kOrigins);
    field.value = reader.text("value");
    return field;
}

Consent readConsent(const json& object, bool& good) {
    Reader reader{object, good};
    return {reader.text("purpose"), reader.text("text_version"), reader.moment("given")};
}

Finding readFinding(const json& object, bool& good) {
    Reader reader{object, good};
    Finding finding;
    finding.rule = reader.text("rule");
    finding.severity = reader.choice("severity", kSeverities);
    finding.subject = reader.text("subject");
    finding.what = {reader.text("what_vi"), reader.text("what_en")};
    finding.advice = {reader.text("advice_vi"), reader.text("advice_en")};
    return finding;
}

Dossier readDossier(const json& object, bool& good) {
    Reader reader{object, good};
    Dossier dossier;
    dossier.applicant = readApplicant(reader.value("applicant"), good);
    if (reader.has("assisted_by")) dossier.assistedBy = reader.text("assisted_by");
    dossier.consents = reader.list<Consent>("consents", readConsent);
    dossier.created = reader.moment("created");
    dossier.documents = reader.list<Document>("documents", readDocument);
    dossier.fields = reader.list<FormField>("fields", readField);
    dossier.findings = reader.list<Finding>("findings", readFinding);
    if (reader.number<int>("format") != 1) reader.spoil();
    dossier.id = reader.text("id");
    {
        Reader procedure{reader.value("procedure"), good};
        dossier.procedureCode = procedure.text("code");
        dossier.procedureVersion = procedure.text("version");
    }
    dossier.reference = reader.text("reference");
    dossier.station = reader.text("station");
    if (reader.has("supplements")) {
        dossier.supplements = reader.text("supplements");
        if (dossier.supplements.empty()) reader.spoil();
    }
    dossier.trackingToken = reader.text("tracking_token");
    return dossier;
}

}  // namespace

Result<Dossier> parseManifest(std::string_view text) {
    if (text.size() > kMaxManifest) return fail(FaultCode::TooLarge, "manifest");
    const json parsed = json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded()) return fail(FaultCode::BadData, "manifest json");
    bool good = true;
    Dossier dossier = readDossier(parsed, good);
    if (!good) return fail(FaultCode::BadData, "manifest content");
    // One dossier has one spelling: keys given twice, other orders and white space are not ours.
    if (manifestJson(dossier) != text) return fail(FaultCode::BadData, "manifest spelling");
    return dossier;
}

}  // namespace tramso
