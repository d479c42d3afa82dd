// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/send_model.h"

#include <algorithm>

#include "kiosk/base/clock.h"
#include "kiosk/ui/rows.h"
#include "kiosk/ui/words.h"

namespace tramso {

static_assert(static_cast<int>(SendModel::Finished) == static_cast<int>(SendProgress::Finished));

SendModel::SendModel(Visit& visit, const PageImages& images, const FaultTexts& texts, QObject* parent)
    : QObject{parent}, visit_{visit}, images_{images}, texts_{texts} {
    connect(&visit, &Visit::sendChanged, this, &SendModel::refresh);
    connect(&visit, &Visit::stepChanged, this, &SendModel::refresh);
    connect(&visit, &Visit::answersChanged, this, &SendModel::refresh);
    connect(&visit, &Visit::languageChanged, this, &SendModel::refresh);
    refresh();
}

int SendModel::stops() const {
    const auto& findings = visit_.data().findings;
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::Stop;
    }));
}

QString SendModel::reference() const {
    const auto& dossier = visit_.data().committed;
    return dossier ? shown(dossier->reference) : QString{};
}

QString SendModel::sentAt() const {
    const auto& dossier = visit_.data().committed;
    return dossier ? shown(toVietnamTime(dossier->created)) : QString{};
}

QString SendModel::slipFault() const {
    const auto fault = visit_.data().slipFault;
    return fault ? shown(texts_.of(*fault).what, visit_) : QString{};
}

QString SendModel::slipAdvice() const {
    const auto fault = visit_.data().slipFault;
    return fault ? shown(texts_.of(*fault).now, visit_) : QString{};
}

void SendModel::rate(int stars) {
    if (visit_.step() != Step::Slip || stars < 1 || stars > 5) return;
    stars_ = stars;
    visit_.stillHere();
    emit rated(stars);
    emit changed();
}

void SendModel::refresh() {
    if (visit_.step() != Step::Slip) stars_ = 0;
    std::vector<FindingRow> rows;
    for (const Finding& finding : visit_.data().findings)
        rows.push_back({shown(finding.rule + "/" + finding.subject + "/" + std::to_string(rows.size())),
                        shown(finding.what, visit_), shown(finding.advice, visit_),
                        finding.severity == Severity::Stop, finding.severity == Severity::Info});
    findings_.show(rows);
    emit changed();
}

}  // namespace tramso
