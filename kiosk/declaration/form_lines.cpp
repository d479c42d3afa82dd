// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/declaration/form_lines.h"

#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/procedures/asked_fields.h"
#include "kiosk/procedures/person_rules.h"

namespace tramso {
namespace {

constexpr std::string_view kUnder = " > ";  // in a label: the heading it stands under

// As printed on the form where the catalogue knows it: a label is what values are looked for by.
std::string printedLabel(const FieldRule& rule) {
    return rule.labels.empty() ? rule.label.vi : rule.labels.front();
}

std::string valueOf(const std::vector<FormField>& fields, const std::string& key) {
    const auto field = std::ranges::find(fields, key, &FormField::key);
    return field == fields.end() ? std::string{} : std::string{trim(field->value)};
}

void addTable(FormLine& line, const FieldRule& list, const std::vector<FormField>& fields) {
    for (const FieldRule& part : list.parts) line.columns.push_back(printedLabel(part));
    for (const FormField& field : fields) {
        const auto at = partOf(list, field.key);
        if (!at) continue;
        if (line.rows.size() < at->person) line.rows.resize(at->person);
        for (auto& row : line.rows) row.resize(list.parts.size());
        line.rows[at->person - 1][at->part] = trim(field.value);
    }
    constexpr std::size_t kByHand = 3;
    while (line.rows.size() < std::min(kByHand, static_cast<std::size_t>(list.most)))
        line.rows.emplace_back(list.parts.size());
}

}  // namespace

std::vector<FormLine> formLines(const Procedure& procedure, const std::vector<FormField>& fields) {
    std::vector<FormLine> lines;
    std::string before;
    const PaperRule* paper = procedure.formPaper();
    const Procedure asked = askedOf(procedure, [&](const std::string& key) -> std::string_view {
        const auto field = std::ranges::find(fields, key, &FormField::key);
        return field == fields.end() ? std::string_view{} : field->value;
    });
    for (const FieldRule& rule : asked.fields) {
        if (!rule.fromPaper.empty() && (paper == nullptr || rule.fromPaper != paper->key)) continue;
        const std::string label = printedLabel(rule);
        const std::size_t under = label.find(kUnder);
        const std::string section = under == std::string::npos ? std::string{} : label.substr(0, under);
        FormLine line{section == before ? std::string{} : section,
                      under == std::string::npos ? label : label.substr(under + kUnder.size()),
                      valueOf(fields, rule.key)};
        if (rule.kind == FieldKind::Persons) addTable(line, rule, fields);
        lines.push_back(std::move(line));
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
