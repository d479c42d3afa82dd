// SPDX-License-Identifier: GPL-3.0-or-later
// The station's time, and who keeps it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <functional>

#include "kiosk/base/clock.h"
#include "kiosk/device/time_facts.h"
#include "kiosk/ui/errands.h"

namespace tramso {

// Screen's thread. What is given outlives it.
class ClockModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its owner")
    Q_PROPERTY(QString now READ now NOTIFY ticked)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(bool kept READ kept NOTIFY changed)
    Q_PROPERTY(QString server READ server NOTIFY changed)
    Q_PROPERTY(bool zoneRight READ zoneRight NOTIFY changed)
public:
    using Ask = std::function<TimeFacts()>;  // another thread, may block
    ClockModel(Ask ask, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] QString now() const;  // of Việt Nam, "29/11/2026 19:31"
    [[nodiscard]] bool asking() const { return asking_; }
    [[nodiscard]] bool kept() const { return facts_.kept; }
    [[nodiscard]] QString server() const { return QString::fromStdString(facts_.server); }
    [[nodiscard]] bool zoneRight() const { return facts_.zone == "Asia/Ho_Chi_Minh"; }

    Q_INVOKABLE void refresh();

signals:
    void changed();
    void ticked();

private:
    Ask ask_;
    const Clock& clock_;
    TimeFacts facts_;
    bool asking_ = false;
    QTimer second_;
    Errands errands_;  // last: what it runs uses the others
};

}  // namespace tramso
