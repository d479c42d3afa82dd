// SPDX-License-Identifier: GPL-3.0-or-later
// A technician's look at the editions of the station's disk.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QTimer>

#include "config/loader/settings.h"
#include "kiosk/device/updates.h"
#include "kiosk/ui/duty_model.h"

namespace tramso {

// Screen's thread. All given outlive it. Asks only while a technician is at the screen.
class UpdateModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(bool possible READ possible CONSTANT)
    Q_PROPERTY(Knowing knowing READ knowing NOTIFY changed)
    Q_PROPERTY(QString slot READ slot NOTIFY changed)
    Q_PROPERTY(QString edition READ edition NOTIFY changed)
    Q_PROPERTY(QString before READ before NOTIFY changed)
    Q_PROPERTY(QString beforeSlot READ beforeSlot NOTIFY changed)
    Q_PROPERTY(QString offered READ offered NOTIFY changed)
    Q_PROPERTY(QString tried READ tried NOTIFY changed)
    Q_PROPERTY(Outcome outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool undone READ undone NOTIFY changed)
    Q_PROPERTY(int fromHour READ fromHour CONSTANT)
    Q_PROPERTY(int untilHour READ untilHour CONSTANT)
public:
    enum Knowing { Asking, Known, Silent };
    Q_ENUM(Knowing)
    // UpdateOutcome, for QML; Nothing is None.
    enum Outcome { Nothing, PuttingIn, Restarting, Good, FellBack, WentBack, Unsigned, NotNewer, Refused };
    Q_ENUM(Outcome)

    UpdateModel(const DutyModel& duty, const Settings::Update& settings, const StaffPorts& ports,
                Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] bool possible() const { return ports_.updates != nullptr; }  // this box has two slots
    [[nodiscard]] Knowing knowing() const { return knowing_; }
    // Editions as people say them, "2026.11.29 (193128)"; empty: there is none.
    [[nodiscard]] QString slot() const { return QString::fromStdString(now_.slot); }
    [[nodiscard]] QString edition() const;
    [[nodiscard]] QString before() const;
    [[nodiscard]] QString beforeSlot() const { return QString::fromStdString(now_.otherSlot); }
    [[nodiscard]] QString offered() const;
    [[nodiscard]] QString tried() const;
    [[nodiscard]] Outcome outcome() const { return static_cast<Outcome>(now_.outcome); }
    [[nodiscard]] bool busy() const { return busy_; }      // something is being asked for
    [[nodiscard]] bool undone() const { return undone_; }  // and could not be done
    // When an edition is put in by itself, hours in Việt Nam.
    [[nodiscard]] int fromHour() const { return settings_.from; }
    [[nodiscard]] int untilHour() const { return settings_.until; }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void putIn();
    Q_INVOKABLE void goBack();

signals:
    void changed();

private:
    void entered();
    void show(const Result<UpdateStanding>& now);
    void ask(Result<Done> (Updates::*deed)());

    const DutyModel& duty_;
    Settings::Update settings_;
    const StaffPorts& ports_;
    Errands& errands_;
    UpdateStanding now_;
    Knowing knowing_ = Asking;
    bool looking_ = false, busy_ = false, undone_ = false;
    QTimer timer_;
};

}  // namespace tramso
