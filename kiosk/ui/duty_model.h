// SPDX-License-Identifier: GPL-3.0-or-later
// Who of the staff is at the screen: entering by code, leaving, and being locked out when nobody is there.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <optional>

#include "kiosk/staff/pin_gate.h"
#include "kiosk/staff/staff_list.h"
#include "kiosk/ui/errands.h"
#include "kiosk/ui/staff_ports.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. All given outlive it.
class DutyModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(Role role READ role NOTIFY roleChanged)
    Q_PROPERTY(QString name READ name NOTIFY roleChanged)
    Q_PROPERTY(bool helping READ helping NOTIFY helpingChanged)
    Q_PROPERTY(bool checking READ checking NOTIFY changed)
    Q_PROPERTY(bool refused READ refused NOTIFY changed)
    Q_PROPERTY(bool anyone READ anyone NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    Q_PROPERTY(int codeLength READ codeLength CONSTANT)
    Q_PROPERTY(bool canSupplement READ canSupplement CONSTANT)
public:
    enum Role { Nobody, Volunteer, Technician };
    Q_ENUM(Role)
    // Untouched for so long, the screen is locked.
    static constexpr std::chrono::minutes kLockAfter{10};

    DutyModel(Visit& visit, const StaffPorts& ports, Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] Role role() const;
    [[nodiscard]] QString name() const;
    // A volunteer is beside the person of the running visit.
    [[nodiscard]] bool helping() const { return !visit_.data().assistedBy.empty(); }
    [[nodiscard]] bool checking() const { return checking_; }
    [[nodiscard]] bool refused() const { return refused_; }  // the last code was nobody's
    [[nodiscard]] bool anyone() const { return anyone_; }    // somebody has a code here at all
    [[nodiscard]] int waitSeconds() const;                   // until a code is taken again
    [[nodiscard]] static int codeLength() { return static_cast<int>(kStaffCodeLength); }
    [[nodiscard]] bool canSupplement() const { return visit_.canFollow(); }
    [[nodiscard]] const std::string& number() const;  // of the volunteer or technician; empty: nobody

    Q_INVOKABLE void ask();  // the page for the code was opened
    Q_INVOKABLE void enter(const QString& code);
    Q_INVOKABLE void lock();
    Q_INVOKABLE void
    nextCitizen();                  // Volunteer: begins a visit in which they help; ends the one that is done
    Q_INVOKABLE void supplement();  // Volunteer: brings papers for somebody who holds a slip
    Q_INVOKABLE void stillHere();   // any touch
    // A code from a hand-held scanner: a slip's leads to its dossier, with the volunteer who is at the
    // screen.
    void takeCode(const std::string& code);

    // Once a second: locks when nobody has touched for kLockAfter, counts the wait down.
    void tick();

signals:
    void roleChanged();
    void helpingChanged();
    void changed();

private:
    void checked(const std::optional<StaffMember>& member);
    // Has the journal tell of it.
    void note(StaffEvent event);

    Visit& visit_;
    const StaffPorts& ports_;
    Errands& errands_;
    PinGate gate_;
    std::optional<StaffMember> member_;
    bool checking_ = false;
    bool refused_ = false;
    bool anyone_ = true;
    int shownWait_ = 0;
    Moment touched_;
    QTimer everySecond_;
};

}  // namespace tramso
