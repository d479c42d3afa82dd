// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/form_filling.h"

#include <algorithm>

#include "kiosk/procedures/asked_fields.h"
#include "kiosk/procedures/person_rules.h"
#include "kiosk/visit/paper_home.h"
#include "kiosk/visit/person_list.h"
#include "ocr/fields/field_finder.h"
#include "ocr/fields/signature_room.h"
#include "ocr/fields/table_finder.h"

namespace tramso {
namespace {

constexpr int kCutOutMargin = 24;  // px around a value, so that a person sees where it stands
constexpr int kCutOutQuality = 85;
constexpr std::size_t kMegabyte = 1'000'000;

struct PaperPages {
    std::string key;
    std::vector<const PageReading*> pages;
};

std::vector<const PageReading*> readPages(const ScannedPaper& paper) {
    std::vector<const PageReading*> pages;
    for (const ScannedPage& page : paper.pages)
        if (page.reading) pages.push_back(page.reading.get());
    return pages;
}

FieldShape shapeOf(FieldKind kind) {
    switch (kind) {
        case FieldKind::Name:
            return FieldShape::Name;
        case FieldKind::Date:
            return FieldShape::Date;
        case FieldKind::PersonalNumber:
            return FieldShape::PersonalNumber;
        case FieldKind::Phone:
            return FieldShape::Phone;
        case FieldKind::Text:
        case FieldKind::Choice:
        case FieldKind::Email:
        case FieldKind::Money:
        case FieldKind::Area:
        case FieldKind::Count:
        case FieldKind::Address:
        case FieldKind::Persons:
            break;
    }
    return FieldShape::Text;
}

// A found value with the paper it stands on.
struct Found {
    FoundField field;
    const PageReading* page = nullptr;
    std::string paper;
};

std::vector<Found> searchPapers(const VisitData& data) {
    std::vector<Found> found;
    for (const ScannedPaper& paper : data.papers) {
        std::vector<FieldQuery> queries;
        for (const FieldRule& rule : data.procedure->fields)
            if (rule.fromPaper == paper.rule.key && rule.kind != FieldKind::Persons)
                queries.push_back({rule.key, rule.labels, shapeOf(rule.kind)});
        const auto pages = readPages(paper);
        for (FoundField& field : findFields(pages, queries)) {
            const PageReading* page = pages[static_cast<std::size_t>(field.page)];
            found.push_back({std::move(field), page, paper.rule.key});
        }
    }
    return found;
}

Bytes cutOutOf(const Found& found) {
    Box box = found.field.box;
    box.x -= kCutOutMargin;
    box.y -= kCutOutMargin;
    box.width += 2 * kCutOutMargin;
    box.height += 2 * kCutOutMargin;
    return decodePicture(found.page->cleanPicture)
        .and_then([&](const Picture& page) { return cutOut(page, box); })
        .and_then([](const Picture& part) { return encodeJpeg(part, kCutOutQuality); })
        .value_or(Bytes{});
}

// Persons in the table of a paper; nothing when none stands there.
std::optional<Answer> personsOnPaper(const FieldRule& rule, const VisitData& data) {
    const auto paper =
        std::ranges::find(data.papers, rule.fromPaper, [](const ScannedPaper& one) { return one.rule.key; });
    if (rule.kind != FieldKind::Persons || paper == data.papers.end()) return std::nullopt;
    std::vector<ListColumn> columns;
    for (const FieldRule& part : rule.parts) {
        const bool sex = std::ranges::find(part.choices, "Nam", &LocalText::vi) != part.choices.end();
        columns.push_back({part.labels, sex ? FieldShape::Sex : shapeOf(part.kind)});
    }
    const auto table = findTable(readPages(*paper), columns, static_cast<std::size_t>(rule.most));
    if (table.rows.empty()) return std::nullopt;
    Answer answer;
    answer.rule = rule;
    answer.origin = FieldOrigin::Paper;
    answer.confidence = 100;
    std::vector<PersonParts> persons;
    for (const auto& row : table.rows) {
        persons.emplace_back();
        for (const FoundCell& cell : row) {
            persons.back().push_back(cell.value);
            if (!cell.value.empty()) answer.confidence = std::min(answer.confidence, cell.confidence);
        }
    }
    answer.value = personsText(persons);
    return answer;
}

// Without a card, the values that stand for it were typed at the screen.
bool typedByHand(const Identity& applicant) {
    return applicant.card.evidence == IdentityEvidence::Typed;
}

Answer answerFor(const FieldRule& rule, const VisitData& data, const Found* found) {
    Answer answer;
    answer.rule = rule;
    if (found != nullptr) answer.cutOut = cutOutOf(*found);
    if (const auto typed = data.typed.find(rule.key); typed != data.typed.end()) {
        answer.value = typed->second;
        answer.confidence = 100;
        answer.confirmed = true;
    } else if (std::string value = cardValue(data.applicant->card, rule.fromCard); !value.empty()) {
        answer.value = std::move(value);
        answer.origin = typedByHand(*data.applicant) ? FieldOrigin::Typed : FieldOrigin::Card;
        answer.confidence = 100;
    } else if (found != nullptr) {
        answer.value = found->field.value;
        answer.origin = FieldOrigin::Paper;
        answer.confidence = found->field.confidence;
    } else if (auto persons = personsOnPaper(rule, data)) {
        return *std::move(persons);
    }
    return answer;
}

PageState stateOf(const ScannedPage& page, const VisitData& data) {
    if (!page.reading) return PageState::Unreadable;
    switch (verdictOf(page, data)) {
        case PageVerdict::Good:
            return PageState::Good;
        case PageVerdict::Blank:
            return PageState::Blank;
        case PageVerdict::Blurred:
            return PageState::Blurred;
        case PageVerdict::TooDark:
            return PageState::TooDark;
        case PageVerdict::TooLight:
            return PageState::TooLight;
        case PageVerdict::TooCoarse:
            return PageState::TooCoarse;
        case PageVerdict::CutOff:
            return PageState::CutOff;
        case PageVerdict::Glare:
            return PageState::Glare;
        case PageVerdict::SecondSheet:
            return PageState::SecondSheet;
        case PageVerdict::SamePage:
            return PageState::SamePage;
        case PageVerdict::Unreadable:
            return PageState::Unreadable;
    }
    return PageState::Unreadable;
}

int bestTitleMatch(const ScannedPaper& paper) {
    if (paper.rule.titles.empty()) return 100;
    int best = 0;
    for (const PageReading* page : readPages(paper))
        for (const std::string& title : paper.rule.titles) best = std::max(best, titleMatch(*page, title));
    return best;
}

// On none of the pages that will be sent is a place signed, and on one of them a place is there to sign.
bool isUnsigned(const ScannedPaper& paper) {
    bool empty = false;
    for (const ScannedPage& page : paper.pages) {
        if (!page.reading || leftOut(page)) continue;
        const SignatureRoom room = signatureRoom(*page.reading);
        if (room == SignatureRoom::Written) return false;
        empty = empty || room == SignatureRoom::Empty;
    }
    return empty;
}

// Backs left out are not counted, so that pages have the numbers they have on the screen and in the PDF;
// unless there is nothing else.
PaperFacts factsOf(const ScannedPaper& paper, const VisitData& data) {
    PaperFacts facts{.key = paper.rule.key, .pages = {}, .titleMatch = bestTitleMatch(paper), .bytes = 0};
    const bool onlyBacks = std::ranges::all_of(paper.pages, leftOut);
    for (const ScannedPage& page : paper.pages) {
        if (leftOut(page) && !onlyBacks) continue;
        facts.pages.emplace_back(stateOf(page, data), page.insisted);
        // The pages' pictures go into the PDF as they are, and the rest of it is small beside them.
        if (page.reading && !leftOut(page)) facts.bytes += page.reading->cleanPicture.size();
    }
    return facts;
}

}  // namespace

std::string cardValue(const IdCard& card, const std::string& name) {
    if (name == "name") return card.name;
    if (name == "number") return card.number;
    if (name == "birth") return card.birth.toText();
    if (name == "sex") return card.sex == Sex::Male ? "Nam" : "Nữ";
    if (name == "address") return card.address;
    return {};
}

FilledForm fillForm(const VisitData& data) {
    FilledForm form;
    const std::vector<Found> found = searchPapers(data);
    for (const Found& value : found)
        form.paperValues.push_back({value.field.key, value.paper, value.field.value, value.field.confidence});
    for (const ScannedPaper& paper : data.papers)
        if (paper.rule.mustBeSigned && isUnsigned(paper)) form.unsignedPapers.push_back(paper.rule.key);
    for (const FieldRule& rule : data.procedure->fields) {
        const auto hit =
            std::ranges::find(found, rule.key, [](const Found& value) { return value.field.key; });
        form.answers.push_back(answerFor(rule, data, hit == found.end() ? nullptr : &*hit));
    }
    return form;
}

std::optional<SentBefore> lastSent(const VisitData& data, DossierStore& store) {
    const std::string& number = data.applicant->card.number;
    if (data.follow.supplementing || number.empty()) return std::nullopt;
    const auto alike = store.lastAlike(data.procedure->code, number);
    if (!alike || !*alike) return std::nullopt;
    return SentBefore{(*alike)->reference, vietnamDay((*alike)->created)};
}

std::vector<Finding> findObjections(const VisitData& data, const Settings& settings, const FilledForm& form,
                                    std::chrono::year_month_day today) {
    const std::vector<FormField> fields = fieldsOf(askedAnswers(data));
    std::vector<PaperFacts> papers;
    const auto misplaced = misplacedPages(data);
    for (const ScannedPaper& paper : data.papers) {
        papers.push_back(factsOf(paper, data));
        papers.back().unsignedRoom =
            std::ranges::find(form.unsignedPapers, paper.rule.key) != form.unsignedPapers.end();
        if (const auto at = std::ranges::find(misplaced, paper.rule.key, &MisplacedPages::from);
            at != misplaced.end())
            papers.back().looksLike = at->to;
    }
    return preflight({.procedure = *data.procedure,
                      .applicant = data.applicant->card,
                      .fields = fields,
                      .papers = papers,
                      .paperValues = form.paperValues,
                      .today = today,
                      .largestFile = static_cast<std::size_t>(settings.service.largestFileMb) * kMegabyte,
                      .contradictions = data.applicant->contradictions,
                      .sentBefore = form.sentBefore});
}

std::vector<Answer> askedAnswers(const VisitData& data) {
    if (!data.procedure) return {};
    const Procedure asked = askedOf(*data.procedure, [&](const std::string& key) -> std::string_view {
        const auto answer = std::ranges::find(
            data.answers, key, [](const Answer& one) -> const std::string& { return one.rule.key; });
        return answer == data.answers.end() ? std::string_view{} : answer->value;
    });
    std::vector<Answer> answers;
    for (const Answer& answer : data.answers)
        if (std::ranges::find(asked.fields, answer.rule.key, &FieldRule::key) != asked.fields.end())
            answers.push_back(answer);
    return answers;
}

std::vector<FormField> fieldsOf(const std::vector<Answer>& answers) {
    std::vector<FormField> fields;
    const auto add = [&](std::string key, const std::string& value, const Answer& answer) {
        if (!value.empty()) fields.push_back({std::move(key), value, answer.origin, answer.confidence});
    };
    for (const Answer& answer : answers) {
        const FieldRule& rule = answer.rule;
        if (rule.kind != FieldKind::Persons) {
            add(rule.key, answer.value, answer);
            continue;
        }
        const auto persons = personsOf(rule, answer.value);
        for (std::size_t i = 0; i < persons.size(); ++i)
            for (std::size_t part = 0; part < rule.parts.size(); ++part)
                add(partKey(rule, i + 1, rule.parts[part]), persons[i][part], answer);
    }
    return fields;
}

void markDoubts(std::vector<Answer>& answers, const std::vector<Finding>& findings) {
    for (Answer& answer : answers) {
        const auto speaksOf = [&](const Finding& finding) {
            return finding.subject == answer.rule.key || partOf(answer.rule, finding.subject);
        };
        const bool objected = std::ranges::any_of(findings, speaksOf);
        const bool missing = answer.value.empty() && answer.rule.required;
        const bool uncertain = !answer.value.empty() && answer.confidence < kDoubtBelow;
        answer.doubtful = !answer.confirmed && (objected || missing || uncertain);
    }
}

}  // namespace tramso
