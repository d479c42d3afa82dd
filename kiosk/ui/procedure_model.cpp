// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/procedure_model.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace tramso {

ProcedureModel::ProcedureModel(Visit& visit, QObject* parent) : QObject{parent}, visit_{visit} {
    connect(&visit, &Visit::stepChanged, this, &ProcedureModel::refresh);
    connect(&visit, &Visit::languageChanged, this, &ProcedureModel::refresh);
    connect(&visit, &Visit::applicantChanged, this, &ProcedureModel::refresh);
    connect(&visit, &Visit::consentsChanged, this, &ProcedureModel::refreshConsents);
    refresh();
}

ProcedureRow ProcedureModel::chosen() const {
    const auto& procedure = visit_.data().procedure;
    return procedure ? rowOf(*procedure, visit_) : ProcedureRow{};
}

int ProcedureModel::requiredPapers() const {
    const auto& procedure = visit_.data().procedure;
    if (!procedure) return 0;
    return static_cast<int>(std::count_if(procedure->papers.begin(), procedure->papers.end(),
                                          [](const PaperRule& paper) { return paper.alwaysRequired(); }));
}

void ProcedureModel::refresh() {
    std::vector<FactRow> facts;
    std::vector<PaperRow> papers;
    if (const auto& procedure = visit_.data().procedure) {
        facts = factsOf(*procedure);
        for (const PaperRule& rule : procedure->papers) papers.push_back(paperRow(rule, *procedure));
    }
    facts_.show(facts);
    needed_.show(papers);
    refreshConsents();
    emit chosenChanged();
}

PaperRow ProcedureModel::paperRow(const PaperRule& rule, const Procedure& procedure) const {
    PaperRow row;
    row.key = shown(rule.key);
    row.title = shown(rule.title, visit_);
    row.hint = shown(rule.hint, visit_);
    row.condition = shown(rule.condition, visit_);
    QStringList instead;
    for (const LocalText& other : rule.alternatives) instead.append(shown(other, visit_));
    row.instead = instead.join(QStringLiteral("; "));
    row.copies = rule.count;
    row.confirm = rule.confirm || procedure.lapsed(visit_.today());
    row.required = rule.alwaysRequired();
    row.original = rule.kind == PaperKind::Original;
    return row;
}

std::vector<FactRow> ProcedureModel::factsOf(const Procedure& procedure) const {
    std::vector<FactRow> facts;
    const bool lapsed = procedure.lapsed(visit_.today());
    const auto add = [&](Show::Fact kind, const Statement& statement) {
        facts.push_back({QStringLiteral("%1-%2").arg(kind).arg(facts.size()), kind,
                         shown(statement.text, visit_), statement.confirm || lapsed});
    };
    add(Show::Fee, procedure.fee);
    for (const Statement& exemption : procedure.exemptions) add(Show::Exemption, exemption);
    add(Show::Time, procedure.time);
    add(Show::Office, procedure.office);
    add(procedure.level == OnlineLevel::Full ? Show::FullyOnline : Show::PartlyOnline, procedure.levelNote);
    add(Show::Who, procedure.who);
    for (const Statement& thing : procedure.inPerson) add(Show::InPerson, thing);
    for (const Statement& text : procedure.legal) add(Show::Legal, text);
    return facts;
}

void ProcedureModel::refreshConsents() {
    std::vector<ConsentRow> rows;
    if (const auto& procedure = visit_.data().procedure)
        for (const ConsentRule& rule : procedure->consents)
            rows.push_back({shown(rule.key), shown(rule.text, visit_), rule.required,
                            visit_.data().consents.contains(rule.key)});
    consents_.show(rows);
}

}  // namespace tramso
