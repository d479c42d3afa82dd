// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the page aloud, when somebody asks for it and not otherwise.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QQuickItem>

#include "kiosk/ui/voice.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit and voice outlive it. A new page, the end and every touch silence it.
class ReadAloudModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(bool possible READ possible NOTIFY changed)
    Q_PROPERTY(bool speaking READ speaking NOTIFY changed)
public:
    ReadAloudModel(Visit& visit, Voice& voice, QObject* parent = nullptr);

    // There is a voice for the language of the screen.
    [[nodiscard]] bool possible() const { return voice_.speaks(visit_.language()); }
    [[nodiscard]] bool speaking() const { return voice_.speaking(); }

    // Reads what an item shows; personal values are left out.
    Q_INVOKABLE void read(const QQuickItem* item);
    Q_INVOKABLE void stop();

signals:
    void changed();

private:
    Visit& visit_;
    Voice& voice_;
};

}  // namespace tramso
