// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

// A difference read with less confidence than this may be recognition's own; the person is asked to look.
constexpr int kSureFrom = 80;

enum class Likeness { Same, MarksOnly, Different };

Likeness likeness(FieldKind kind, const std::string& a, const std::string& b) {
    if (kind == FieldKind::Date) {
        const auto dayA = parseDay(a);
        const bool same = dayA ? dayA == parseDay(b) : a == b;
        return same ? Likeness::Same : Likeness::Different;
    }
    if (comparableName(a) == comparableName(b)) return Likeness::Same;
    return withoutMarks(a) == withoutMarks(b) ? Likeness::MarksOnly : Likeness::Different;
}

const PaperRule* paperOf(const PreflightInput& input, const std::string& key) {
    const auto found = std::ranges::find(input.procedure.papers, key, &PaperRule::key);
    return found == input.procedure.papers.end() ? nullptr : &*found;
}

// What a paper's value is held against: the form's value, which comes from the card where the rule says so.
std::string expected(const PreflightInput& input, const FieldRule& rule) {
    const std::string& key = rule.sameAs.empty() ? rule.key : rule.sameAs;
    const auto field = std::ranges::find(input.fields, key, &FormField::key);
    return field == input.fields.end() ? std::string{} : field->value;
}

Finding differs(const FieldRule& rule, const PaperRule& paper, const PaperValue& read,
                const std::string& other, bool onlyMarks) {
    const bool name = rule.kind == FieldKind::Name;
    const bool card = rule.sameAs.empty();
    const Severity severity = read.confidence >= kSureFrom ? Severity::Stop : Severity::Warn;
    const char* againstVi = card ? "trên thẻ" : "trên tờ khai";
    const char* againstEn = card ? "the card" : "the form";
    const char* noteVi = onlyMarks ? " (khác dấu)" : "";
    const char* noteEn = onlyMarks ? " (other marks)" : "";
    return {
        name ? "name.differs" : "value.differs",
        severity,
        rule.key,
        {fmt::format("{} ghi “{}”, {} ghi “{}”{}.", paper.title.vi, read.value, againstVi, other, noteVi),
         fmt::format("{} says “{}”, {} says “{}”{}.", paper.title.en, read.value, againstEn, other, noteEn)},
        {"Mời so với bản giấy. Nếu giấy ghi sai, cần đính chính trước khi nộp.",
         "Please compare with the paper. If the paper is wrong, have it corrected before sending."}};
}

void compare(const PreflightInput& input, const PaperValue& read, std::vector<Finding>& findings) {
    const auto rule = std::ranges::find(input.procedure.fields, read.field, &FieldRule::key);
    const PaperRule* paper = paperOf(input, read.paper);
    if (rule == input.procedure.fields.end() || paper == nullptr) return;
    if (!rule->sameAsCard && rule->sameAs.empty()) return;
    const std::string other = expected(input, *rule);
    if (other.empty() || read.value.empty()) return;
    const Likeness like = likeness(rule->kind, read.value, other);
    if (like != Likeness::Same)
        findings.push_back(differs(*rule, *paper, read, other, like == Likeness::MarksOnly));
}

}  // namespace

void compareValues(const PreflightInput& input, std::vector<Finding>& findings) {
    for (const PaperValue& read : input.paperValues) compare(input, read, findings);
}

}  // namespace tramso::rules
