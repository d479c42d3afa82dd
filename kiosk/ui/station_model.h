// SPDX-License-Identifier: GPL-3.0-or-later
// Where this station stands and what time it is there.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QTimer>

#include "config/loader/settings.h"

namespace tramso {

// Screen's thread. Copies what it shows.
class StationModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString ward READ ward CONSTANT)
    Q_PROPERTY(QString hotline READ hotline CONSTANT)
    Q_PROPERTY(QString time READ time NOTIFY timeChanged)
    Q_PROPERTY(QString day READ day NOTIFY timeChanged)
    Q_PROPERTY(int weekday READ weekday NOTIFY timeChanged)
public:
    explicit StationModel(const Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] QString name() const { return name_; }
    [[nodiscard]] QString ward() const { return ward_; }
    [[nodiscard]] QString hotline() const { return hotline_; }
    [[nodiscard]] QString time() const { return now_.mid(11); }  // "09:15", Việt Nam
    [[nodiscard]] QString day() const { return now_.left(10); }  // "24/11/2026"
    [[nodiscard]] int weekday() const { return weekday_; }       // 0 Sunday – 6 Saturday

signals:
    void timeChanged();

private:
    void tell();

    QString name_, ward_, hotline_, now_;
    int weekday_ = 0;
    QTimer timer_;
};

}  // namespace tramso
