// SPDX-License-Identifier: GPL-3.0-or-later
// A technician's look at the outbox and the journal: what waits, why, and taking the journal along.
#pragma once

#include <QtQml/qqmlregistration.h>

#include "config/loader/fault_texts.h"
#include "kiosk/ui/duty_model.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/ui/staff_rows.h"

namespace tramso {

// Screen's thread. All given outlive it.
class DispatchModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* undelivered READ undelivered CONSTANT)  // OutboxRow, the oldest first
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(int parked READ parked NOTIFY changed)
    Q_PROPERTY(int delivered READ delivered NOTIFY changed)
    Q_PROPERTY(int oldestMinutes READ oldestMinutes NOTIFY changed)
    Q_PROPERTY(QString lastAnswer READ lastAnswer NOTIFY changed)
    Q_PROPERTY(tramso::RowsModel* places READ places CONSTANT)  // PlaceRow
    Q_PROPERTY(tramso::TrialResult exported READ exported NOTIFY changed)
    Q_PROPERTY(QString exportedTo READ exportedTo NOTIFY changed)
public:
    DispatchModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts, const StaffPorts& ports,
                  Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* undelivered() { return &undelivered_; }
    [[nodiscard]] int waiting() const { return waiting_; }
    [[nodiscard]] int parked() const { return parked_; }
    [[nodiscard]] int delivered() const { return delivered_; }  // entries that are still kept
    [[nodiscard]] int oldestMinutes() const { return oldestMinutes_; }
    // What the service said to the latest that did not arrive; empty: nothing was refused.
    [[nodiscard]] const QString& lastAnswer() const { return lastAnswer_; }
    [[nodiscard]] RowsModel* places() { return &places_; }
    [[nodiscard]] TrialResult exported() const;
    [[nodiscard]] const QString& exportedTo() const { return exportedTo_; }  // the file, once Good

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void sendNow();                        // every waiting one is due at once
    Q_INVOKABLE void retry(const QString& key);        // a parked one waits again
    Q_INVOKABLE void exportTo(const QString& folder);  // the journal

signals:
    void changed();

private:
    void show(const std::vector<OutboxEntry>& entries);
    // Changes the outbox, wakes it, and looks again.
    template <class Change>
    void change(Change change);

    Visit& visit_;
    const FaultTexts& texts_;
    const StaffPorts& ports_;
    Errands& errands_;
    RowsModel undelivered_, places_;
    int waiting_ = 0, parked_ = 0, delivered_ = 0, oldestMinutes_ = 0;
    QString lastAnswer_, exportedTo_;
    TrialResult exported_;
};

}  // namespace tramso
