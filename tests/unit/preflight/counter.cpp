// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/preflight/counter.h"

#include <algorithm>

namespace tramso {
namespace {

PaperRule paper(const std::string& key, const LocalText& title, bool required) {
    PaperRule rule;
    rule.key = key;
    rule.title = title;
    rule.required = required;
    return rule;
}

FieldRule field(const std::string& key, const LocalText& label, FieldKind kind) {
    FieldRule rule;
    rule.key = key;
    rule.label = label;
    rule.kind = kind;
    return rule;
}

FieldRule fromCard(FieldRule rule, const std::string& value) {
    rule.fromCard = value;
    rule.sameAsCard = true;
    return rule;
}

}  // namespace

Counter::Counter() {
    procedure.papers = {paper("form", {"Tờ khai", "The form"}, true),
                        paper("certificate", {"Giấy kết hôn", "The certificate"}, false)};
    auto wife = field("wife", {"Họ tên vợ", "Wife's name"}, FieldKind::Name);
    wife.required = false;
    wife.sameAs = "mother";
    procedure.fields = {
        fromCard(field("name", {"Họ tên", "Name"}, FieldKind::Name), "name"),
        fromCard(field("number", {"Số định danh", "Personal number"}, FieldKind::PersonalNumber), "number"),
        fromCard(field("birth", {"Ngày sinh", "Date of birth"}, FieldKind::Date), "birth"),
        field("mother", {"Họ tên mẹ", "Mother's name"}, FieldKind::Name), wife};
    fields = {{"name", "Nguyễn Văn Hòa", FieldOrigin::Card, 100},
              {"number", "079090000123", FieldOrigin::Card, 100},
              {"birth", "15/01/1990", FieldOrigin::Card, 100},
              {"mother", "Trần Thị Mẫu", FieldOrigin::Paper, 90}};
    papers = {{"form", {PageState::Good, PageState::Good}, 95}};
}

std::string& Counter::value(const std::string& key) {
    return std::ranges::find(fields, key, &FormField::key)->value;
}

std::vector<Finding> Counter::judged() const {
    return preflight({.procedure = procedure,
                      .applicant = applicant,
                      .fields = fields,
                      .papers = papers,
                      .paperValues = paperValues,
                      .today = today,
                      .largestFile = largestFile,
                      .sentBefore = sentBefore});
}

std::vector<std::string> Counter::findings() const {
    std::vector<std::string> lines;
    for (const Finding& finding : judged())
        lines.push_back(finding.rule + " " + finding.subject +
                        (finding.severity == Severity::Stop   ? " stop"
                         : finding.severity == Severity::Info ? " info"
                                                              : " warn"));
    return lines;
}

}  // namespace tramso
