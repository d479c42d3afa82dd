// SPDX-License-Identifier: GPL-3.0-or-later
// From one TOML file to one procedure, with everything that must hold within it.
#include "kiosk/procedures/procedure_toml.h"

#include <algorithm>
#include <set>

#include "kiosk/base/toml_table.h"
#include "kiosk/procedures/procedure_references.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxList = 64;  // papers, fields, consents: far above any real procedure
constexpr int kFormat = 2;            // of the files; grows when an older program could misread them
constexpr int kMostCopies = 9;
constexpr int kMostDays = 3650;
constexpr int kMostPersons = 20;

// With vi, en and, when it is not certain, confirm = true.
Statement readStatement(TomlTable& table) {
    Statement statement{{table.text("vi"), table.text("en")}, table.flag("confirm", false)};
    table.refuseUnknown();
    return statement;
}

Statement statement(TomlTable& file, std::string_view key) {
    auto table = file.table(key, "{ vi = \"…\", en = \"…\" }");
    return table ? readStatement(*table) : Statement{};
}

std::vector<Statement> statements(TomlTable& file, std::string_view key) {
    std::vector<Statement> list;
    for (TomlTable& table : file.tables(key)) list.push_back(readStatement(table));
    return list;
}

// { field = "home.kind", is = ["Thuê"] }
OnlyIf readOnlyIf(TomlTable& table) {
    if (!table.has("only_if")) return {};
    auto inner = table.table("only_if", "{ field = \"…\", is = [\"…\"] }");
    if (!inner) return {};
    OnlyIf onlyIf{inner->text("field"), inner->texts("is")};
    if (onlyIf.is.empty()) inner->problem("is", "is missing: which answers?");
    inner->refuseUnknown();
    return onlyIf;
}

PaperRule readPaper(TomlTable& table) {
    PaperRule paper;
    paper.key = table.text("key");
    paper.title = table.localText("title");
    paper.hint = table.localText("hint");
    paper.kind =
        table.choice("kind", {"original", "copy"}, 1) == 0 ? PaperKind::Original : PaperKind::CopyOfOriginal;
    paper.required = table.flag("required", true);
    paper.count = table.number("count", 1, 1, kMostCopies);
    paper.condition = table.localText("condition", false);
    paper.alternatives = table.localTexts("alternatives");
    paper.confirm = table.flag("confirm", false);
    paper.issued = table.text("issued", false);
    paper.maxAgeDays = table.number("max_age_days", 0, 1, kMostDays);
    paper.mustBeSigned = table.flag("signed", false);
    paper.onlyIf = readOnlyIf(table);
    paper.form = table.flag("form", paper.key == "declaration");
    paper.titles = table.texts("titles");
    const bool always = paper.required && paper.onlyIf.field.empty();
    if (!always && paper.condition.vi.empty())
        table.problem("condition", "is missing: who needs this paper?");
    if (paper.maxAgeDays > 0 && paper.issued.empty()) table.problem("max_age_days", "needs issued");
    table.refuseUnknown();
    return paper;
}

// What dates must keep to; see FieldRule.
void readDateRules(TomlTable& table, FieldRule& field) {
    field.notBefore = table.text("not_before", false);
    field.lateAfterDays = table.number("late_after_days", 0, 1, kMostDays);
    field.lateNote = table.localText("late_note", field.lateAfterDays > 0);
    const bool date = field.kind == FieldKind::Date;
    if (!field.notBefore.empty() && !date) table.problem("not_before", "needs kind = \"date\"");
    if (field.lateAfterDays > 0 && !date) table.problem("late_after_days", "needs kind = \"date\"");
}

FieldRule readField(TomlTable& table);

// Of each person: fields that are typed, or read from a row of a table.
void readParts(TomlTable& table, FieldRule& list) {
    std::set<std::string> keys;
    for (TomlTable& inner : table.tables("parts")) {
        FieldRule part = readField(inner);
        const bool plain = part.kind != FieldKind::Persons && part.fromCard.empty() &&
                           part.fromPaper.empty() && part.sameAs.empty() && part.lateAfterDays == 0 &&
                           part.onlyIf.field.empty();
        if (!plain)
            inner.problem("key", "is a part of a person: it has no source and no other field of its own");
        if (!keys.insert(part.key).second) inner.problem("key", "is used twice");
        if (!part.notBefore.empty() && !keys.contains(part.notBefore))
            inner.problem("not_before", "is no part before it");
        list.parts.push_back(std::move(part));
    }
    list.most = table.number("most", kMostPersons, 1, kMostPersons);
    if (list.parts.empty()) table.problem("parts", "is missing: what is asked of each person?");
}

FieldRule readField(TomlTable& table) {
    static const std::vector<std::string_view> kKinds{"text",  "name",   "date",    "number",
                                                      "phone", "choice", "e-mail",  "money",
                                                      "area",  "count",  "address", "persons"};
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
    field.choices = table.localTexts("choices");
    readDateRules(table, field);
    field.onlyIf = readOnlyIf(table);
    if (field.kind == FieldKind::Persons) readParts(table, field);
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

LifeEvent readLifeEvent(TomlTable& file) {
    std::vector<std::string_view> words;
    words.reserve(kLifeEvents.size());
    for (const LifeEventName& name : kLifeEvents) words.push_back(name.key);
    return kLifeEvents[file.choice("life_event", words)].event;
}

void readNames(TomlTable& file, Procedure& procedure) {
    procedure.code = file.text("code");
    procedure.version = file.text("version");
    procedure.title = file.localText("title");
    const LocalText plain = file.localText("plain", false);
    procedure.plain = plain.vi.empty() ? procedure.title : plain;
    procedure.summary = file.localText("summary");
    procedure.event = readLifeEvent(file);
    procedure.search = {file.texts("search_vi"), file.texts("search_en")};
}

void readTerms(TomlTable& file, Procedure& procedure) {
    procedure.level = file.choice("level", {"full", "part"}) == 0 ? OnlineLevel::Full : OnlineLevel::Part;
    procedure.levelNote = statement(file, "level_note");
    procedure.fee = statement(file, "fee");
    procedure.exemptions = statements(file, "exemptions");
    procedure.time = statement(file, "time");
    procedure.office = statement(file, "office");
    procedure.who = statement(file, "who");
    procedure.inPerson = statements(file, "in_person");
    procedure.legal = statements(file, "legal");
    if (procedure.legal.empty()) file.problem("legal", "is missing");
    if (procedure.level == OnlineLevel::Part && procedure.inPerson.empty())
        file.problem("in_person", "is missing: what to bring when coming once?");
}

void readValidity(TomlTable& file, Procedure& procedure) {
    procedure.validFrom = file.day("valid_from").value_or(std::chrono::year_month_day{});
    procedure.validUntil = file.day("valid_until", false);
    if (procedure.validUntil && *procedure.validUntil < procedure.validFrom)
        file.problem("valid_until", "lies before valid_from");
}

Procedure readProcedure(TomlTable& file) {
    Procedure procedure;
    if (file.number("format", 0, kFormat, kFormat) == 0) file.problem("format", "is missing");
    readNames(file, procedure);
    readTerms(file, procedure);
    readValidity(file, procedure);
    ProcedureTables tables{file.tables("papers"), file.tables("fields")};
    procedure.papers = readList<PaperRule>(file, "papers", tables.papers, readPaper);
    procedure.fields = readList<FieldRule>(file, "fields", tables.fields, readField);
    auto consents = file.tables("consents");
    procedure.consents = readList<ConsentRule>(file, "consents", consents, readConsent);
    checkReferences(procedure, tables);
    file.refuseUnknown();
    return procedure;
}

}  // namespace

tl::expected<ProcedureFile, std::vector<CatalogueProblem>> readProcedureFile(std::string_view text,
                                                                             const std::string& name) {
    ProblemList problems{name, {}};
    const auto parsed = parseToml(text, problems);
    if (!parsed) return tl::unexpected{std::move(problems.problems)};
    TomlTable file{*parsed, "", problems};
    Procedure procedure = readProcedure(file);
    if (!problems.problems.empty()) return tl::unexpected{std::move(problems.problems)};
    return ProcedureFile{std::move(procedure), parsed->get("code")->source().begin.line};
}

tl::expected<Procedure, std::vector<CatalogueProblem>> parseProcedure(std::string_view text,
                                                                      const std::string& name) {
    return readProcedureFile(text, name).map([](ProcedureFile&& file) { return std::move(file.procedure); });
}

}  // namespace tramso
