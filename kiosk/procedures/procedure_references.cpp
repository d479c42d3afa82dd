// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/procedure_references.h"

#include <algorithm>

namespace tramso {
namespace {

const FieldRule* fieldOf(const Procedure& procedure, const std::string& key) {
    const auto found = std::ranges::find(procedure.fields, key, &FieldRule::key);
    return found == procedure.fields.end() ? nullptr : &*found;
}

std::string quoted(const std::string& word, std::string_view what) {
    return "\"" + word + "\" " + std::string{what};
}

// A key that must name a date of the form.
void checkDate(const Procedure& procedure, TomlTable& table, std::string_view key, const std::string& named) {
    if (named.empty()) return;
    const FieldRule* field = fieldOf(procedure, named);
    if (field == nullptr)
        table.problem(key, quoted(named, "is not a field"));
    else if (field->kind != FieldKind::Date)
        table.problem(key, quoted(named, "is not a date"));
}

// An answer that can be given before: of a choice, one of its choices.
void checkOnlyIf(const Procedure& procedure, const OnlyIf& onlyIf, TomlTable& table, const FieldRule* asker) {
    if (onlyIf.field.empty()) return;
    const FieldRule* field = fieldOf(procedure, onlyIf.field);
    if (field == nullptr) return table.problem("only_if", quoted(onlyIf.field, "is not a field"));
    if (asker != nullptr && field >= asker)
        return table.problem("only_if", quoted(onlyIf.field, "should be a field before this one"));
    for (const std::string& answer : onlyIf.is)
        if (field->kind == FieldKind::Choice &&
            std::ranges::find(field->choices, answer, &LocalText::vi) == field->choices.end())
            table.problem("only_if", quoted(answer, "is none of its choices"));
}

void checkField(const Procedure& procedure, const FieldRule& field, TomlTable& table) {
    checkOnlyIf(procedure, field.onlyIf, table, &field);
    if (!field.sameAs.empty() && fieldOf(procedure, field.sameAs) == nullptr)
        table.problem("same_as", quoted(field.sameAs, "is not a field"));
    const bool known =
        field.fromPaper.empty() ||
        std::ranges::find(procedure.papers, field.fromPaper, &PaperRule::key) != procedure.papers.end();
    if (!known) table.problem("from_paper", quoted(field.fromPaper, "is not a paper"));
    checkDate(procedure, table, "not_before", field.notBefore);
}

// The station fills one form for a procedure.
void checkForms(const Procedure& procedure, ProcedureTables& tables) {
    bool any = false;
    for (std::size_t i = 0; i < tables.papers.size(); ++i) {
        if (procedure.papers[i].form && any) tables.papers[i].problem("form", "is another paper's already");
        any = any || procedure.papers[i].form;
    }
}

}  // namespace

void checkReferences(const Procedure& procedure, ProcedureTables& tables) {
    for (std::size_t i = 0; i < tables.fields.size(); ++i)
        checkField(procedure, procedure.fields[i], tables.fields[i]);
    checkForms(procedure, tables);
    for (std::size_t i = 0; i < tables.papers.size(); ++i) {
        checkDate(procedure, tables.papers[i], "issued", procedure.papers[i].issued);
        checkOnlyIf(procedure, procedure.papers[i].onlyIf, tables.papers[i], nullptr);
    }
}

}  // namespace tramso
