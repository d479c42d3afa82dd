// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/declaration/form_lines.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::string_view kUnder = " > ";  // in a label: the heading it stands under

// As printed on the form where the catalogue knows it: a label is what values are looked for by.
std::string printedLabel(const FieldRule& rule) {
    return rule.labels.empty() ? rule.label.vi : rule.labels.front();
}

}  // namespace

std::vector<FormLine> formLines(const Procedure& procedure, const std::vector<FormField>& fields) {
    std::vector<FormLine> lines;
    std::string before;
    for (const FieldRule& rule : procedure.fields) {
        if (!rule.fromPaper.empty() && rule.fromPaper != kPaper) continue;
        const std::string label = printedLabel(rule);
        const std::size_t under = label.find(kUnder);
        const std::string section = under == std::string::npos ? std::string{} : label.substr(0, under);
        const auto field = std::ranges::find(fields, rule.key, &FormField::key);
        lines.push_back({section == before ? std::string{} : section,
                         under == std::string::npos ? label : label.substr(under + kUnder.size()),
                         field == fields.end() ? std::string{} : std::string{trim(field->value)}});
        before = section;
    }
    return lines;
}

std::string formTitle(const Procedure& procedure) {
    const PaperRule* paper = procedure.formPaper();
    if (paper == nullptr) return {};
    return paper->titles.empty() ? paper->title.vi : paper->titles.front();
}

}  // namespace tramso
