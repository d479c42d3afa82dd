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

ProcedureRow ProcedureModel::rowOf(const Procedure& procedure) const {
    return {shown(procedure.code),        shown(procedure.title, visit_), shown(procedure.summary, visit_),
            shown(procedure.fee, visit_), shown(procedure.time, visit_),  shown(procedure.office, visit_)};
}

ProcedureRow ProcedureModel::chosen() const {
    const auto& procedure = visit_.data().procedure;
    return procedure ? rowOf(*procedure) : ProcedureRow{};
}

int ProcedureModel::requiredPapers() const {
    const auto& procedure = visit_.data().procedure;
    if (!procedure) return 0;
    return static_cast<int>(std::count_if(procedure->papers.begin(), procedure->papers.end(),
                                          [](const PaperRule& paper) { return paper.required; }));
}

void ProcedureModel::refresh() {
    std::vector<ProcedureRow> all;
    for (const Procedure& procedure : visit_.catalogue().all()) all.push_back(rowOf(procedure));
    catalogue_.show(all);

    std::vector<PaperRow> papers;
    if (const auto& procedure = visit_.data().procedure)
        for (const PaperRule& rule : procedure->papers) {
            PaperRow row;
            row.key = shown(rule.key);
            row.title = shown(rule.title, visit_);
            row.hint = shown(rule.hint, visit_);
            row.required = rule.required;
            row.original = rule.kind == PaperKind::Original;
            papers.push_back(row);
        }
    needed_.show(papers);
    refreshConsents();
    emit chosenChanged();
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
