// SPDX-License-Identifier: GPL-3.0-or-later
// The visit as the screens see it: which step, who is here, what may be pressed; and what people press.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>

#include "config/loader/fault_texts.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit and texts outlive it. Holds nothing of its own.
class VisitModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(Screen step READ step NOTIFY stepChanged)
    Q_PROPERTY(bool english READ english NOTIFY languageChanged)
    Q_PROPERTY(bool canConfirm READ canConfirm NOTIFY canConfirmChanged)
    Q_PROPERTY(bool canFollow READ canFollow CONSTANT)
    Q_PROPERTY(bool scanning READ scanning NOTIFY scanningChanged)
    Q_PROPERTY(bool known READ known NOTIFY applicantChanged)
    Q_PROPERTY(QString name READ name NOTIFY applicantChanged)
    Q_PROPERTY(QString number READ number NOTIFY applicantChanged)
    Q_PROPERTY(QString birth READ birth NOTIFY applicantChanged)
    Q_PROPERTY(QList<int> doubts READ doubts NOTIFY applicantChanged)
    Q_PROPERTY(bool cardLies READ cardLies NOTIFY cardChanged)
    Q_PROPERTY(bool hasFault READ hasFault NOTIFY faultChanged)
    Q_PROPERTY(QString faultWhat READ faultWhat NOTIFY faultChanged)
    Q_PROPERTY(QString faultNow READ faultNow NOTIFY faultChanged)
    Q_PROPERTY(QString faultCode READ faultCode NOTIFY faultChanged)
    Q_PROPERTY(int secondsToWipe READ secondsToWipe NOTIFY idleChanged)
    Q_PROPERTY(int warningSeconds READ warningSeconds CONSTANT)
public:
    // Step, for QML.
    enum Screen { Attract, Identify, Procedure, Needed, Consent, Papers, Check, Send, Slip, Follow };
    Q_ENUM(Screen)
    // NumberDoubt, for QML.
    enum Doubt { UnknownProvince, BirthYearDiffers, SexDiffers, BirthYearInFuture };
    Q_ENUM(Doubt)

    VisitModel(Visit& visit, const FaultTexts& texts, const Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] Screen step() const { return static_cast<Screen>(visit_.step()); }
    [[nodiscard]] bool english() const { return visit_.language() == Language::English; }
    [[nodiscard]] bool canConfirm() const { return visit_.canConfirm(); }
    [[nodiscard]] bool canFollow() const { return visit_.canFollow(); }
    [[nodiscard]] bool scanning() const { return visit_.scanning(); }
    [[nodiscard]] bool known() const { return visit_.data().applicant.has_value(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString number() const;  // masked
    [[nodiscard]] QString birth() const;
    [[nodiscard]] QList<int> doubts() const;  // values of Doubt
    // A card lies on the reader.
    [[nodiscard]] bool cardLies() const { return visit_.card() == CardPresence::Present; }
    [[nodiscard]] bool hasFault() const { return visit_.fault().has_value(); }
    [[nodiscard]] QString faultWhat() const;
    [[nodiscard]] QString faultNow() const;
    [[nodiscard]] QString faultCode() const;
    // -1 while no warning is up.
    [[nodiscard]] int secondsToWipe() const { return visit_.secondsToWipe().value_or(-1); }
    [[nodiscard]] int warningSeconds() const { return warning_; }

    // What people press; see Visit for each.
    Q_INVOKABLE void begin() { visit_.begin(); }
    Q_INVOKABLE void followUp() { visit_.followUp(); }
    Q_INVOKABLE void switchLanguage();
    Q_INVOKABLE void scanCard() { visit_.scanCard(); }
    Q_INVOKABLE void cancelScan() { visit_.cancelScan(); }
    Q_INVOKABLE void confirm() { visit_.confirm(); }
    Q_INVOKABLE void back() { visit_.back(); }
    Q_INVOKABLE void end() { visit_.end(); }
    Q_INVOKABLE void anotherDossier() { visit_.anotherDossier(); }
    Q_INVOKABLE void dismissFault() { visit_.dismissFault(); }
    Q_INVOKABLE void stillHere() { visit_.stillHere(); }

signals:
    void stepChanged();
    void languageChanged();
    void canConfirmChanged();
    void scanningChanged();
    void applicantChanged();
    void cardChanged();
    void faultChanged();
    void idleChanged();

private:
    Visit& visit_;
    const FaultTexts& texts_;
    int warning_;
};

}  // namespace tramso
