// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/declaration_model.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace tramso {

static_assert(static_cast<int>(DeclarationModel::Printed) ==
              static_cast<int>(DeclarationSheets::Stage::Printed));

DeclarationModel::DeclarationModel(Visit& visit, const PageImages& images, QObject* parent)
    : QObject{parent}, visit_{visit}, images_{images} {
    connect(&visit, &Visit::declarationChanged, this, &DeclarationModel::changed);
    connect(&visit, &Visit::papersChanged, this, &DeclarationModel::changed);
    connect(&visit, &Visit::stepChanged, this, &DeclarationModel::changed);
}

bool DeclarationModel::missing() const {
    const auto& papers = visit_.data().papers;
    const auto form = std::ranges::find_if(papers, [](const ScannedPaper& paper) { return paper.rule.form; });
    return offered() && form != papers.end() && std::ranges::all_of(form->pages, leftOut);
}

QString DeclarationModel::paper() const {
    const auto& procedure = visit_.data().procedure;
    const PaperRule* form = procedure ? procedure->formPaper() : nullptr;
    return form == nullptr ? QString{} : shown(form->key);
}

QStringList DeclarationModel::sheets() const {
    QStringList addresses;
    for (std::size_t i = 0; i < visit_.data().declaration.pages.size(); ++i)
        addresses.append(images_.address(QStringLiteral("form/%1").arg(i)));
    return addresses;
}

DeclarationModel::Trouble DeclarationModel::trouble() const {
    const auto fault = visit_.data().declaration.fault;
    if (!fault) return Fine;
    switch (*fault) {
        case FaultCode::PrinterNoPaper:
            return NoPaper;
        case FaultCode::PrinterCoverOpen:
            return LidOpen;
        case FaultCode::PrinterUnplugged:
        case FaultCode::PrinterOffline:
            return NoPrinter;
        default:
            return NotPrinted;
    }
}

}  // namespace tramso
