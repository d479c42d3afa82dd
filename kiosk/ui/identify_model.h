// SPDX-License-Identifier: GPL-3.0-or-later
// The step "who is here" as its page sees it: what is asked for, how far the chip has been read, the face to
// compare with, and what does not agree.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>

#include "kiosk/ui/page_images.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit and images outlive it. Holds nothing of its own.
class IdentifyModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(bool hasReader READ hasReader NOTIFY changed)
    Q_PROPERTY(bool cardLies READ cardLies NOTIFY changed)
    Q_PROPERTY(Trouble trouble READ trouble NOTIFY changed)
    Q_PROPERTY(bool triedTwice READ triedTwice NOTIFY changed)
    Q_PROPERTY(int chipStep READ chipStep NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(Evidence evidence READ evidence NOTIFY changed)
    Q_PROPERTY(Proof proof READ proof NOTIFY changed)
    Q_PROPERTY(QString portrait READ portrait NOTIFY changed)
    Q_PROPERTY(QString expiredOn READ expiredOn NOTIFY changed)
    Q_PROPERTY(QString contradictions READ contradictions NOTIFY changed)
public:
    // IdentifyStage, for QML.
    enum Stage { PutCard, AskCan, ReadingQr, ReadingChip, ChipNext, WrongCard, ChipFailed, Confirm };
    Q_ENUM(Stage)
    // What people are to be told of the last reading.
    enum Trouble { NoTrouble, TooEarly, DigitsWrong, OtherCard, Unreadable };
    Q_ENUM(Trouble)
    // IdentityEvidence, for QML.
    enum Evidence { Typed, CardQr, CardChip };
    Q_ENUM(Evidence)
    // ChipTrust, for QML; NoChip without one.
    enum Proof { NoChip, Genuine, IssuerUnknown, NotGenuine };
    Q_ENUM(Proof)

    IdentifyModel(Visit& visit, const PageImages& images, QObject* parent = nullptr);

    [[nodiscard]] Stage stage() const { return static_cast<Stage>(visit_.identifyStage()); }
    [[nodiscard]] bool hasReader() const { return visit_.card() != CardPresence::NoReader; }
    [[nodiscard]] bool cardLies() const { return visit_.card() == CardPresence::Present; }
    [[nodiscard]] Trouble trouble() const;
    [[nodiscard]] bool triedTwice() const { return visit_.data().identification.chipFailures >= 2; }
    // 0: connecting, 1: opening, 2: personal data, 3: signature, 4: face; -1 while nothing is read.
    [[nodiscard]] int chipStep() const;
    [[nodiscard]] bool known() const { return visit_.data().applicant.has_value(); }
    [[nodiscard]] Evidence evidence() const;
    [[nodiscard]] Proof proof() const;
    // The address of the face's picture; empty when there is none.
    [[nodiscard]] QString portrait() const { return images_.address(QStringLiteral("portrait")); }
    // The last day of a card that is no longer good; empty otherwise.
    [[nodiscard]] QString expiredOn() const;
    // One sentence each, one after the other, in the language of the visit; empty when the sources agree.
    [[nodiscard]] QString contradictions() const;

    // What people press; see Visit for each.
    Q_INVOKABLE void enterCan(const QString& digits) { visit_.enterCan(digits.toStdString()); }
    Q_INVOKABLE void readChipAgain() { visit_.readChipAgain(); }
    Q_INVOKABLE void skipChip() { visit_.skipChip(); }
    Q_INVOKABLE void notMe() { visit_.notMe(); }
    Q_INVOKABLE bool typeIdentity(const QString& number, const QString& birth, const QString& name) {
        return visit_.typeIdentity(number.toStdString(), birth.toStdString(), name.trimmed().toStdString());
    }
    // Whether a text can be the birth of somebody alive: a day or a year that is not ahead.
    [[nodiscard]] Q_INVOKABLE bool canBeBirth(const QString& text) const;

signals:
    void changed();

private:
    Visit& visit_;
    const PageImages& images_;
};

}  // namespace tramso
