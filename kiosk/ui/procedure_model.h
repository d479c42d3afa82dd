// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen procedure, what there is to know of it, what it needs and what must be agreed to.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "kiosk/ui/procedure_rows.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. The visit outlives it.
class ProcedureModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* facts READ facts CONSTANT)        // FactRow, of the chosen one
    Q_PROPERTY(tramso::RowsModel* needed READ needed CONSTANT)      // PaperRow
    Q_PROPERTY(tramso::RowsModel* consents READ consents CONSTANT)  // ConsentRow
    Q_PROPERTY(tramso::ProcedureRow chosen READ chosen NOTIFY chosenChanged)
    Q_PROPERTY(int requiredPapers READ requiredPapers NOTIFY chosenChanged)
public:
    explicit ProcedureModel(Visit& visit, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* facts() { return &facts_; }
    [[nodiscard]] RowsModel* needed() { return &needed_; }
    [[nodiscard]] RowsModel* consents() { return &consents_; }
    [[nodiscard]] ProcedureRow chosen() const;  // empty texts while nothing is chosen
    [[nodiscard]] int requiredPapers() const;

    Q_INVOKABLE void agree(const QString& purpose, bool agreed) {
        visit_.setConsent(purpose.toStdString(), agreed);
    }

signals:
    void chosenChanged();

private:
    void refresh();
    void refreshConsents();
    [[nodiscard]] PaperRow paperRow(const PaperRule& rule, const tramso::Procedure& procedure) const;
    [[nodiscard]] std::vector<FactRow> factsOf(const tramso::Procedure& procedure) const;

    Visit& visit_;
    RowsModel facts_;
    RowsModel needed_;
    RowsModel consents_;
};

}  // namespace tramso
