// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/preflight/names.h"
#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

NameLikeness likenessOf(FieldKind kind, const std::string& a, const std::string& b) {
    if (kind != FieldKind::Date) return likeness(a, b);
    const auto dayA = parseDay(a);
    const bool same = dayA ? dayA == parseDay(b) : a == b;
    return same ? NameLikeness::Same : NameLikeness::Other;
}

// How a difference is told: the rule's name, what is added to the sentence, and what to do.
struct Telling {
    const char* rule = "";
    LocalText note;
    LocalText advice;
};

Telling tellName(NameLikeness like) {
    switch (like) {
        case NameLikeness::Spelling:
            return {"name.spelling",
                    {" (cách viết i, y)", " (i or y)"},
                    {"Hai cách viết của một tên. Mời hỏi lại phường có nhận không.",
                     "Two spellings of one name. Please ask the ward whether it is accepted."}};
        case NameLikeness::Slip:
            return {"name.slip",
                    {" (khác một chữ cái)", " (one letter differs)"},
                    {"Mời so với bản giấy. Máy đọc sai thì sửa lại; giấy ghi sai thì cần đính chính.",
                     "Please compare with the paper. Correct what was misread; a wrong paper must be "
                     "corrected."}};
        case NameLikeness::Marks:
            return {
                "name.differs",
                {" (khác dấu)", " (other marks)"},
                {"Mời so với bản giấy. Nếu giấy ghi sai, cần đính chính trước khi nộp.",
                 "Please compare with the paper. If the paper is wrong, have it corrected before sending."}};
        case NameLikeness::Same:
        case NameLikeness::Other:
            break;
    }
    return {"name.differs",
            {"", ""},
            {"Có thể là giấy của người khác. Mời xem lại đã quét đúng giấy chưa.",
             "It may be somebody else's paper. Please check that the right one was scanned."}};
}

Telling tellValue() {
    return {"value.differs",
            {"", ""},
            {"Mời so với bản giấy. Nếu giấy ghi sai, cần đính chính trước khi nộp.",
             "Please compare with the paper. If the paper is wrong, have it corrected before sending."}};
}

const PaperRule* paperOf(const PreflightInput& input, const std::string& key) {
    const auto found = std::ranges::find(input.procedure.papers, key, &PaperRule::key);
    return found == input.procedure.papers.end() ? nullptr : &*found;
}

// What a paper's value is held against: the form's value, which comes from the card where the rule says so.
std::string expected(const PreflightInput& input, const FieldRule& rule) {
    const std::string& key = rule.sameAs.empty() ? rule.key : rule.sameAs;
    const FormField* field = fieldOf(input, key);
    return field == nullptr ? std::string{} : field->value;
}

Finding differs(const FieldRule& rule, const PaperRule& paper, const PaperValue& read,
                const std::string& other, NameLikeness like) {
    const bool card = rule.sameAs.empty();
    const bool sure = read.confidence >= kSureFrom && like != NameLikeness::Spelling;
    const char* againstVi = card ? "trên thẻ" : "trên tờ khai";
    const char* againstEn = card ? "the card" : "the form";
    Telling telling = rule.kind == FieldKind::Name ? tellName(like) : tellValue();
    return {telling.rule,
            sure ? Severity::Stop : Severity::Warn,
            rule.key,
            {fmt::format("{} ghi “{}”, {} ghi “{}”{}.", paper.title.vi, read.value, againstVi, other,
                         telling.note.vi),
             fmt::format("{} says “{}”, {} says “{}”{}.", paper.title.en, read.value, againstEn, other,
                         telling.note.en)},
            std::move(telling.advice)};
}

void compare(const PreflightInput& input, const PaperValue& read, std::vector<Finding>& findings) {
    const auto rule = std::ranges::find(input.procedure.fields, read.field, &FieldRule::key);
    const PaperRule* paper = paperOf(input, read.paper);
    if (rule == input.procedure.fields.end() || paper == nullptr) return;
    if (!rule->sameAsCard && rule->sameAs.empty()) return;
    const std::string other = expected(input, *rule);
    if (other.empty() || read.value.empty()) return;
    const NameLikeness like = likenessOf(rule->kind, read.value, other);
    if (like != NameLikeness::Same) findings.push_back(differs(*rule, *paper, read, other, like));
}

}  // namespace

void compareValues(const PreflightInput& input, std::vector<Finding>& findings) {
    for (const PaperValue& read : input.paperValues) compare(input, read, findings);
}

}  // namespace tramso::rules
