// SPDX-License-Identifier: GPL-3.0-or-later
// Following a dossier as its page sees it: what the service said, in the person's language, and what may be
// done.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>

#include "kiosk/ui/page_images.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit and pictures outlive it. Holds nothing of its own.
class FollowModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(bool scanning READ scanning NOTIFY changed)
    Q_PROPERTY(bool looking READ looking NOTIFY changed)
    Q_PROPERTY(bool told READ told NOTIFY changed)
    Q_PROPERTY(Trouble trouble READ trouble NOTIFY changed)
    Q_PROPERTY(int status READ status NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString procedure READ procedure NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString due READ due NOTIFY changed)
    Q_PROPERTY(QStringList papers READ papers NOTIFY changed)
    Q_PROPERTY(bool resultReady READ resultReady NOTIFY changed)
    Q_PROPERTY(bool canBring READ canBring NOTIFY changed)
    Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY changed)
    Q_PROPERTY(QString qr READ qr NOTIFY changed)
public:
    // Why nothing is told, or was not done.
    enum Trouble { NoTrouble, NoCode, Unknown, TooOften, TooLate, NoLine };
    Q_ENUM(Trouble)

    FollowModel(Visit& visit, const PageImages& images, QObject* parent = nullptr);

    [[nodiscard]] bool scanning() const { return visit_.scanning(); }
    [[nodiscard]] bool looking() const { return visit_.data().follow.looking; }
    [[nodiscard]] bool told() const { return visit_.data().follow.status.has_value(); }
    [[nodiscard]] Trouble trouble() const;
    [[nodiscard]] int status() const {
        return told() ? visit_.data().follow.status->code : 0;
    }  // 1–10; 0: none
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString procedure() const;  // its name, or its code when this station does not know it
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString due() const;  // "05/12/2026", or empty
    [[nodiscard]] QStringList papers() const;
    [[nodiscard]] bool resultReady() const { return told() && visit_.data().follow.status->resultReady; }
    [[nodiscard]] bool canBring() const { return visit_.canBringPapers(); }
    [[nodiscard]] bool canWithdraw() const { return told() && visit_.data().follow.status->mayWithdraw; }
    [[nodiscard]] QString qr() const { return images_.address(QStringLiteral("qr")); }

    // What people press; see Visit for each.
    Q_INVOKABLE void scanSlip() { visit_.scanSlip(); }
    Q_INVOKABLE bool typeReference(const QString& reference, const QString& digits) {
        return visit_.typeReference(reference.toStdString(), digits.toStdString());
    }
    Q_INVOKABLE void another() { visit_.followAnother(); }
    Q_INVOKABLE void bringPapers() { visit_.bringPapers(); }
    Q_INVOKABLE void withdraw() { visit_.withdraw(); }

signals:
    void changed();

private:
    Visit& visit_;
    const PageImages& images_;
};

}  // namespace tramso
