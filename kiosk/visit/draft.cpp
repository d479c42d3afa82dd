// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/draft.h"

#include <algorithm>

#include "kiosk/visit/draft_format.h"

namespace tramso {
namespace {

using draft_format::json;
using draft_format::Reader;
using draft_format::Value;
using draft_format::Writer;

// Raised whenever a value is spelt otherwise, or an enum in it changes its order.
constexpr int kFormat = 1;

// A page of a paper, with what is kept beside it.
struct PageRecord {
    std::string paper;  // PaperRule::key
    ScannedPage page;
    PageImprint imprint;
    std::optional<PageReading> reading;  // nothing: it could not be read, and `fault` says why
    std::string fault;
};

struct ConsentRecord {
    std::string purpose;
    std::int64_t given = 0;  // ms since 1970
};

// What a person typed, or saw and agreed to.
struct AnswerRecord {
    std::string field;
    std::string value;
    bool typed = false;
    bool confirmed = false;
};

struct Content {
    int format = kFormat;
    Step step = Step::Needed;
    Language language = Language::Vietnamese;
    std::int64_t spent = 0;  // s
    std::string procedure;
    std::string version;
    Identification identification;
    std::vector<ConsentRecord> consents;
    std::vector<AnswerRecord> answers;
};

template <class Archive, Value<PageRecord> T>
void describe(Archive& archive, T& record) {
    archive("paper", record.paper)("id", record.page.id)("preview", record.page.preview);
    archive("judged", record.page.judged)("quality", record.page.quality)("same_as", record.page.sameAs);
    archive("insisted", record.page.insisted)("imprint", record.imprint)("reading", record.reading);
    archive("fault", record.fault);
}

template <class Archive, Value<ConsentRecord> T>
void describe(Archive& archive, T& consent) {
    archive("purpose", consent.purpose)("given", consent.given);
}

template <class Archive, Value<AnswerRecord> T>
void describe(Archive& archive, T& answer) {
    archive("field", answer.field)("value", answer.value);
    archive("typed", answer.typed)("confirmed", answer.confirmed);
}

template <class Archive, Value<Content> T>
void describe(Archive& archive, T& content) {
    archive("format", content.format)("step", content.step)("language", content.language);
    archive("spent", content.spent)("procedure", content.procedure)("version", content.version);
    archive("identification", content.identification)("consents", content.consents);
    archive("answers", content.answers);
}

template <class T>
Bytes bytesOf(const T& value) {
    const auto octets = json::to_cbor(Writer::write(value));
    const auto view = std::as_bytes(std::span{octets});
    return {view.begin(), view.end()};
}

template <class T>
bool valueOf(const Bytes& bytes, T& value) {
    const std::string_view text = viewText(bytes);
    const json read = json::from_cbor(text, /*strict=*/true, /*allow_exceptions=*/false);
    return !read.is_discarded() && Reader::read(read, value);
}

// By its name, which outlasts the order of the codes.
FaultCode faultNamed(const std::string& name) {
    const auto found =
        std::ranges::find(kAllFaultCodes, name, [](FaultCode code) { return faultName(code); });
    return found == kAllFaultCodes.end() ? FaultCode::PictureUnreadable : *found;
}

Bytes recordOf(const ScannedPage& page, const std::string& paper, const DraftSource& source) {
    PageRecord record{.paper = paper, .page = page, .imprint = {}, .reading = {}, .fault = {}};
    if (const auto seen = source.imprints.find(page.id); seen != source.imprints.end())
        record.imprint = seen->second;
    if (page.reading) record.reading = *page.reading;
    if (page.progress == PageProgress::Failed) record.fault = faultName(page.fault);
    return bytesOf(record);
}

std::vector<AnswerRecord> answersOf(const VisitData& data) {
    std::vector<AnswerRecord> records;
    for (const auto& [field, value] : data.typed) records.push_back({field, value, true, true});
    for (const Answer& answer : data.answers)
        if (answer.confirmed && !data.typed.contains(answer.rule.key))
            records.push_back({answer.rule.key, answer.value, false, true});
    return records;
}

// Whoever was looking at the form, or about to send, looks once more.
Step stepToGoOn(Step step) {
    const bool known = step == Step::Needed || step == Step::Consent || step == Step::Papers;
    return known ? step : Step::Check;
}

bool putBack(PageRecord&& record, ResumedDraft& draft) {
    const auto paper = std::ranges::find(draft.data.papers, record.paper,
                                         [](const ScannedPaper& one) { return one.rule.key; });
    if (paper == draft.data.papers.end()) return false;  // not asked for any more
    ScannedPage page = std::move(record.page);
    if (record.reading) page.reading = std::make_shared<const PageReading>(*std::move(record.reading));
    page.progress = page.reading ? PageProgress::Ready : PageProgress::Failed;
    if (!page.reading) page.fault = faultNamed(record.fault);
    draft.lastPageId = std::max(draft.lastPageId, page.id);
    if (record.imprint.width > 0 || !record.imprint.rows.empty())
        draft.imprints[page.id] = std::move(record.imprint);
    paper->pages.push_back(std::move(page));
    return true;
}

void putBack(const AnswerRecord& record, VisitData& data) {
    if (record.typed) {
        data.typed[record.field] = record.value;
        return;
    }
    const auto rule = std::ranges::find(data.procedure->fields, record.field, &FieldRule::key);
    if (rule == data.procedure->fields.end()) return;
    Answer answer;  // the rest is found anew when the form is filled
    answer.rule = *rule;
    answer.value = record.value;
    answer.confirmed = record.confirmed;
    data.answers.push_back(std::move(answer));
}

}  // namespace

DraftParts draftOf(const DraftSource& source) {
    const VisitData& data = source.data;
    Content content;
    content.step = stepToGoOn(source.step);
    content.language = source.language;
    content.spent = source.spent.count();
    content.procedure = data.procedure->code;
    content.version = data.procedure->version;
    content.identification = data.identification;
    for (const auto& [purpose, given] : data.consents)
        content.consents.push_back({purpose, given.time_since_epoch().count()});
    content.answers = answersOf(data);
    DraftParts parts{bytesOf(content), {}};
    for (const ScannedPaper& paper : data.papers)
        for (const ScannedPage& page : paper.pages)
            parts.pages.push_back(recordOf(page, paper.rule.key, source));
    return parts;
}

Result<ResumedDraft> draftFrom(const DraftParts& parts, const Catalogue& catalogue,
                               std::chrono::year_month_day today) {
    Content content;
    if (!valueOf(parts.content, content) || content.format != kFormat)
        return fail(FaultCode::BadData, "draft content");
    const Procedure* procedure = catalogue.find(content.procedure, today);
    if (procedure == nullptr) return fail(FaultCode::NotFound, "draft procedure");
    ResumedDraft draft;
    draft.step = content.step;
    draft.language = content.language;
    draft.spent = std::chrono::seconds{content.spent};
    draft.data.procedure = *procedure;
    draft.data.identification = content.identification;
    for (const PaperRule& rule : procedure->papers) draft.data.papers.push_back({rule, {}});
    for (const Bytes& bytes : parts.pages) {
        PageRecord record;
        if (!valueOf(bytes, record)) return fail(FaultCode::BadData, "draft page");
        (void)putBack(std::move(record), draft);
    }
    for (const AnswerRecord& answer : content.answers) putBack(answer, draft.data);
    if (procedure->version != content.version) {
        draft.step = Step::Needed;
        return draft;
    }
    for (const ConsentRecord& consent : content.consents)
        draft.data.consents.try_emplace(consent.purpose, std::chrono::milliseconds{consent.given});
    return draft;
}

}  // namespace tramso
