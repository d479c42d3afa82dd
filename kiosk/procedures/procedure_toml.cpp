// SPDX-License-Identifier: GPL-3.0-or-later
// From one TOML file to one procedure, with everything that must hold within it.
#include <algorithm>
#include <set>

#include "kiosk/procedures/toml_table.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxList = 64;  // papers, fields, consents: far above any real procedure

PaperRule readPaper(TomlTable& table) {
    PaperRule paper;
    paper.key = table.text("key");
    paper.title = table.localText("title");
    paper.hint = table.localText("hint");
    paper.kind =
        table.choice("kind", {"original", "copy"}, 1) == 0 ? PaperKind::Original : PaperKind::CopyOfOriginal;
    paper.required = table.flag("required", true);
    paper.titles = table.texts("titles");
    table.refuseUnknown();
    return paper;
}

std::vector<LocalText> readChoices(TomlTable& table) {
    std::vector<LocalText> choices;
    for (TomlTable& choice : table.tables("choices")) {
        choices.push_back({choice.text("vi"), choice.text("en")});
        choice.refuseUnknown();
    }
    return choices;
}

FieldRule readField(TomlTable& table) {
    static const std::vector<std::string_view> kKinds{"text", "name", "date", "number", "phone", "choice"};
    static const std::vector<std::string_view> kCard{"", "name", "number", "birth", "sex", "address"};
    FieldRule field;
    field.key = table.text("key");
    field.label = table.localText("label");
    field.kind = static_cast<FieldKind>(table.choice("kind", kKinds, 0));
    field.required = table.flag("required", true);
    field.fromCard = kCard[table.choice("from_card", kCard, 0)];
    field.fromPaper = table.text("from_paper", false);
    field.labels = table.texts("labels");
    field.sameAsCard = table.flag("same_as_card", false);
    field.sameAs = table.text("same_as", false);
    field.choices = readChoices(table);
    if (field.kind == FieldKind::Choice && field.choices.empty()) table.problem("choices", "is missing");
    if (!field.fromPaper.empty() && field.labels.empty()) table.problem("labels", "is missing");
    if (field.sameAsCard && field.fromCard.empty()) table.problem("same_as_card", "needs from_card");
    table.refuseUnknown();
    return field;
}

ConsentRule readConsent(TomlTable& table) {
    ConsentRule consent{table.text("key"), table.localText("text"), table.flag("required", true)};
    table.refuseUnknown();
    return consent;
}

// Reads a list of things that have keys, and refuses a key given twice.
template <class T, class F>
std::vector<T> readList(TomlTable& file, std::string_view name, std::vector<TomlTable>& tables, F read) {
    std::vector<T> list;
    std::set<std::string> keys;
    for (TomlTable& table : tables) {
        list.push_back(read(table));
        if (!keys.insert(list.back().key).second) table.problem("key", "is used twice");
    }
    if (list.empty()) file.problem(name, "is missing");
    if (list.size() > kMaxList) file.problem(name, "is too long");
    return list;
}

template <class T, class F>
std::vector<T> readList(TomlTable& file, std::string_view name, F read) {
    auto tables = file.tables(name);
    return readList<T>(file, name, tables, read);
}

// What fields say of papers and of one another must be there; `tables[i]` is where `fields[i]` was read.
void checkReferences(const Procedure& procedure, std::vector<TomlTable>& tables) {
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const FieldRule& field = procedure.fields[i];
        const bool twin =
            field.sameAs.empty() ||
            std::ranges::find(procedure.fields, field.sameAs, &FieldRule::key) != procedure.fields.end();
        if (!twin) tables[i].problem("same_as", "\"" + field.sameAs + "\" is not a field");
        const bool known =
            field.fromPaper.empty() ||
            std::ranges::find(procedure.papers, field.fromPaper, &PaperRule::key) != procedure.papers.end();
        if (!known) tables[i].problem("from_paper", "\"" + field.fromPaper + "\" is not a paper");
    }
}

Procedure readProcedure(TomlTable& file) {
    Procedure procedure;
    procedure.code = file.text("code");
    procedure.version = file.text("version");
    procedure.title = file.localText("title");
    procedure.summary = file.localText("summary");
    procedure.fee = file.localText("fee");
    procedure.time = file.localText("time");
    procedure.office = file.localText("office");
    procedure.papers = readList<PaperRule>(file, "papers", readPaper);
    auto fields = file.tables("fields");
    procedure.fields = readList<FieldRule>(file, "fields", fields, readField);
    procedure.consents = readList<ConsentRule>(file, "consents", readConsent);
    checkReferences(procedure, fields);
    file.refuseUnknown();
    return procedure;
}

}  // namespace

tl::expected<Procedure, std::vector<CatalogueProblem>> parseProcedure(std::string_view text,
                                                                      const std::string& name) {
    const toml::parse_result parsed = toml::parse(text, name);
    ProblemList problems{name, {}};
    if (!parsed) {
        problems.problems.push_back({name + ":" + std::to_string(parsed.error().source().begin.line) + ": " +
                                     std::string{parsed.error().description()}});
        return tl::unexpected{std::move(problems.problems)};
    }
    TomlTable file{parsed.table(), "", problems};
    Procedure procedure = readProcedure(file);
    if (!problems.problems.empty()) return tl::unexpected{std::move(problems.problems)};
    return procedure;
}

}  // namespace tramso
