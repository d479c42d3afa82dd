// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the station serves people now; follows what tramsoctl changes within seconds.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "kiosk/device/service_state.h"
#include "kiosk/ui/errands.h"
#include "kiosk/ui/staff_ports.h"

namespace tramso {

// Screen's thread. All given outlive it.
class ServiceModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(bool open READ open NOTIFY openChanged)
    Q_PROPERTY(Why why READ why NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
public:
    // Pause, for QML, and what is no pause of anybody's: a newer edition is being put in.
    enum Why { Maintenance, Supplies, Closed, Other, Updating };
    Q_ENUM(Why)

    ServiceModel(const StaffPorts& ports, Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] bool open() const { return !state_.pause && !updating_; }
    [[nodiscard]] Why why() const {
        return updating_ ? Updating : static_cast<Why>(state_.pause.value_or(Pause::Maintenance));
    }
    [[nodiscard]] QString words() const { return QString::fromStdString(state_.words); }

    Q_INVOKABLE void takeOut(Why why);
    Q_INVOKABLE void takeOutSaying(const QString& words);
    Q_INVOKABLE void bringBack();
    Q_INVOKABLE void refresh();

signals:
    void changed();
    void openChanged();

private:
    void change(const ServiceState& state);
    void show(const ServiceState& state);
    void showUpdating(bool updating);

    const StaffPorts& ports_;
    Errands& errands_;
    ServiceState state_;
    bool updating_ = false;
    QTimer timer_;
};

}  // namespace tramso
