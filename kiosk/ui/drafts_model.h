// SPDX-License-Identifier: GPL-3.0-or-later
// Visits put aside for another day: the running one can be, those that wait are listed, one is gone on with.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "config/loader/fault_texts.h"
#include "config/loader/settings.h"
#include "kiosk/ui/duty_model.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/ui/staff_rows.h"

namespace tramso {

// Screen's thread. All given outlive it. The list is looked at only while a volunteer is at the screen.
class DraftsModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* waiting READ waiting CONSTANT)  // DraftRow, oldest first
    Q_PROPERTY(bool canPark READ canPark NOTIFY canParkChanged)
    Q_PROPERTY(bool offered READ offered NOTIFY canParkChanged)
    Q_PROPERTY(int keptHours READ keptHours CONSTANT)
    Q_PROPERTY(bool parked READ parked NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString procedure READ procedure NOTIFY changed)
    Q_PROPERTY(QString until READ until NOTIFY changed)
    Q_PROPERTY(bool printing READ printing NOTIFY changed)
    Q_PROPERTY(QString slipFault READ slipFault NOTIFY changed)
public:
    DraftsModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts, const Settings& settings,
                const StaffPorts& ports, Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* waiting() { return &waiting_; }
    [[nodiscard]] bool canPark() const { return visit_.canPark(); }
    // It could be put aside, though perhaps not this moment: a volunteer helps, and it has got far enough.
    [[nodiscard]] bool offered() const;
    [[nodiscard]] int keptHours() const { return keptHours_; }
    // One has just been put aside, and its owner is to be given the slip.
    [[nodiscard]] bool parked() const { return visit_.parked().has_value(); }
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString procedure() const;
    [[nodiscard]] QString until() const;  // "01/12/2026 09:15"
    [[nodiscard]] bool printing() const { return parked() && visit_.parked()->printing; }
    [[nodiscard]] QString slipFault() const;  // why no slip came out; empty when all is well

    // What people press; see Visit for each.
    Q_INVOKABLE void park() { visit_.park(); }
    Q_INVOKABLE void printAgain() { visit_.printParkedAgain(); }
    Q_INVOKABLE void close() { visit_.closeParked(); }
    Q_INVOKABLE void resume(const QString& key);

signals:
    void changed();
    void canParkChanged();

private:
    void refresh();
    void show(const std::vector<DraftLabel>& drafts);

    Visit& visit_;
    const DutyModel& duty_;
    const FaultTexts& texts_;
    const StaffPorts& ports_;
    Errands& errands_;
    int keptHours_;
    RowsModel waiting_;
};

}  // namespace tramso
