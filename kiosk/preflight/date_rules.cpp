// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

using Day = std::chrono::year_month_day;

// The days a date can mean: one, or a whole year.
struct Span {
    Day first;
    Day last;
};

std::optional<Span> spanOf(const FormField& field) {
    if (const auto day = parseDay(trim(field.value))) return Span{*day, *day};
    const auto year = parseYear(trim(field.value));
    if (!year) return std::nullopt;
    return Span{*year / std::chrono::January / 1, *year / std::chrono::December / 31};
}

int daysBetween(Day from, Day to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

void judgeOrder(const PreflightInput& input, const FieldRule& rule, const FormField& field,
                std::vector<Finding>& findings) {
    const FormField* other = fieldOf(input, rule.notBefore);
    const auto otherRule = std::ranges::find(input.procedure.fields, rule.notBefore, &FieldRule::key);
    if (other == nullptr || otherRule == input.procedure.fields.end()) return;
    const auto span = spanOf(field);
    const auto before = spanOf(*other);
    if (!span || !before || span->last >= before->first) return;
    const bool sure = field.confidence >= kSureFrom && other->confidence >= kSureFrom;
    findings.push_back(
        {"date.order",
         sure ? Severity::Stop : Severity::Warn,
         rule.key,
         {fmt::format("{} ({}) lại trước {} ({}).", rule.label.vi, field.value, otherRule->label.vi,
                      other->value),
          fmt::format("{} ({}) lies before {} ({}).", rule.label.en, field.value, otherRule->label.en,
                      other->value)},
         {"Mời xem lại hai ngày này trên giấy.", "Please look at both dates on the papers again."}});
}

void judgeLateness(const PreflightInput& input, const FieldRule& rule, const FormField& field,
                   std::vector<Finding>& findings) {
    const auto span = spanOf(field);
    if (!span || daysBetween(span->last, input.today) <= rule.lateAfterDays) return;
    findings.push_back({"date.late",
                        Severity::Warn,
                        rule.key,
                        rule.lateNote,
                        {"Hồ sơ vẫn gửi được. Mời hỏi phường về lệ phí trước khi gửi.",
                         "The dossier can still be sent. Please ask the ward about the fee first."}});
}

bool wasScanned(const PreflightInput& input, const std::string& paper) {
    const auto facts = std::ranges::find(input.papers, paper, &PaperFacts::key);
    return facts != input.papers.end() && !facts->pages.empty();
}

void judgeAge(const PreflightInput& input, const PaperRule& paper, std::vector<Finding>& findings) {
    const FormField* field = paper.maxAgeDays > 0 ? fieldOf(input, paper.issued) : nullptr;
    if (field == nullptr || !wasScanned(input, paper.key)) return;
    const auto span = spanOf(*field);
    if (!span || daysBetween(span->last, input.today) <= paper.maxAgeDays) return;
    findings.push_back(
        {"paper.old",
         Severity::Warn,
         paper.key,
         {fmt::format("{}: cấp ngày {}, có thể đã quá hạn dùng.", paper.title.vi, field->value),
          fmt::format("{}: issued on {}, it may be too old.", paper.title.en, field->value)},
         {"Mời xin giấy mới, hoặc hỏi phường có nhận giấy này không.",
          "Please get a new one, or ask the ward whether this one is accepted."}});
}

}  // namespace

void judgeDates(const PreflightInput& input, std::vector<Finding>& findings) {
    for (const FieldRule& rule : input.procedure.fields) {
        const FormField* field = fieldOf(input, rule.key);
        if (field == nullptr || rule.kind != FieldKind::Date) continue;
        if (!rule.notBefore.empty()) judgeOrder(input, rule, *field, findings);
        if (rule.lateAfterDays > 0) judgeLateness(input, rule, *field, findings);
    }
    for (const PaperRule& paper : input.procedure.papers) judgeAge(input, paper, findings);
}

}  // namespace tramso::rules
