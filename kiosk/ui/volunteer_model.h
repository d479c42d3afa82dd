// SPDX-License-Identifier: GPL-3.0-or-later
// A volunteer's day: what was handed in, how much they helped, and whether network and paper are there.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QTimer>

#include "config/loader/fault_texts.h"
#include "kiosk/ui/duty_model.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/ui/staff_rows.h"

namespace tramso {

// Screen's thread. All given outlive it. Looks around only while a volunteer is at the screen.
class VolunteerModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    // OutboxRow: those the ward wants papers for, then today's, and older ones that have not arrived; the
    // latest first.
    Q_PROPERTY(tramso::RowsModel* dossiers READ dossiers CONSTANT)
    // FigureRow: what this volunteer helped with today, the most frequent first.
    Q_PROPERTY(tramso::RowsModel* procedures READ procedures CONSTANT)
    Q_PROPERTY(int helped READ helped NOTIFY changed)
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)  // a dossier, on average; 0: not known
    Q_PROPERTY(int everybody READ everybody NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(int refused READ refused NOTIFY changed)
    Q_PROPERTY(int returned READ returned NOTIFY changed)
    Q_PROPERTY(int network READ network NOTIFY changed)  // Duty.Health
    Q_PROPERTY(int paper READ paper NOTIFY changed)      // Duty.Health
    Q_PROPERTY(QString paperWords READ paperWords NOTIFY changed)
public:
    VolunteerModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts, const StaffPorts& ports,
                   Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* dossiers() { return &dossiers_; }
    [[nodiscard]] RowsModel* procedures() { return &procedures_; }
    [[nodiscard]] int helped() const { return helped_; }
    [[nodiscard]] int minutes() const { return minutes_; }
    [[nodiscard]] int everybody() const { return everybody_; }  // handed in here today
    [[nodiscard]] int waiting() const { return waiting_; }
    [[nodiscard]] int refused() const { return refused_; }
    [[nodiscard]] int returned() const { return static_cast<int>(asked_.size()); }
    [[nodiscard]] int network() const { return network_; }
    [[nodiscard]] int paper() const { return paper_; }
    [[nodiscard]] QString paperWords() const;

    // Looks at the outbox, and at printer, service and what the ward sent back when `devices` is set.
    Q_INVOKABLE void refresh(bool devices = true);

signals:
    void changed();

private:
    void entered();
    void show(const std::vector<OutboxEntry>& entries);
    [[nodiscard]] int papersAsked(const OutboxEntry& entry) const;
    void showFigures(const std::vector<OutboxEntry>& mine);
    void showPart(const PartReport& report);

    Visit& visit_;
    const DutyModel& duty_;
    const FaultTexts& texts_;
    const StaffPorts& ports_;
    Errands& errands_;
    std::vector<OutboxEntry> entries_;
    PapersAsked asked_;
    RowsModel dossiers_, procedures_;
    int helped_ = 0, minutes_ = 0, everybody_ = 0, waiting_ = 0, refused_ = 0;
    int network_ = Duty::Asking, paper_ = Duty::Asking;
    std::optional<FaultCode> paperFault_;
    int rounds_ = 0;
    QTimer timer_;
};

}  // namespace tramso
