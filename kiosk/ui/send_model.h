// SPDX-License-Identifier: GPL-3.0-or-later
// The last look before sending, the sending itself, and what the person leaves with.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "config/loader/fault_texts.h"
#include "kiosk/ui/page_images.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit, pictures and texts outlive it.
class SendModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* findings READ findings CONSTANT)  // FindingRow
    Q_PROPERTY(int stops READ stops NOTIFY changed)
    Q_PROPERTY(Progress progress READ progress NOTIFY changed)
    Q_PROPERTY(QString reference READ reference NOTIFY changed)
    Q_PROPERTY(QString sentAt READ sentAt NOTIFY changed)
    Q_PROPERTY(bool cardOnGlass READ cardOnGlass NOTIFY changed)
    Q_PROPERTY(bool paperOnGlass READ paperOnGlass NOTIFY changed)
    Q_PROPERTY(bool sheetsInTray READ sheetsInTray NOTIFY changed)
    Q_PROPERTY(bool sheetsInFeeder READ sheetsInFeeder NOTIFY changed)
    Q_PROPERTY(bool canAnother READ canAnother NOTIFY changed)
    Q_PROPERTY(QString qr READ qr NOTIFY changed)
    Q_PROPERTY(int stars READ stars NOTIFY changed)
    Q_PROPERTY(QString slipFault READ slipFault NOTIFY changed)
    Q_PROPERTY(QString slipAdvice READ slipAdvice NOTIFY changed)
public:
    // SendProgress, for QML.
    enum Progress { NotStarted, WritingPdf, Saving, Originals, Printing, Finished };
    Q_ENUM(Progress)

    SendModel(Visit& visit, const PageImages& images, const FaultTexts& texts, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* findings() { return &findings_; }
    [[nodiscard]] int stops() const;  // findings an officer would reject the dossier for
    [[nodiscard]] Progress progress() const { return static_cast<Progress>(visit_.data().send); }
    [[nodiscard]] QString reference() const;
    [[nodiscard]] QString sentAt() const;  // "24/11/2026 09:15", empty before
    [[nodiscard]] QString qr() const { return images_.address(QStringLiteral("qr")); }
    // Another dossier for the same person may follow.
    [[nodiscard]] bool canAnother() const { return visit_.canDoAnother(); }
    [[nodiscard]] QString slipFault() const;  // why no slip came out; empty when all is well
    [[nodiscard]] QString slipAdvice() const;

    // How it was, 1 (bad) to 5 (good), as the person said on the last screen; 0: they have not.
    [[nodiscard]] int stars() const { return stars_; }

    // Where originals may still lie; while progress is Originals.
    [[nodiscard]] bool cardOnGlass() const { return left().onGlass == OriginalsLeft::Thing::Card; }
    [[nodiscard]] bool paperOnGlass() const { return left().onGlass == OriginalsLeft::Thing::Paper; }
    [[nodiscard]] bool sheetsInTray() const { return left().inTray; }
    [[nodiscard]] bool sheetsInFeeder() const { return left().inFeeder; }

    Q_INVOKABLE void originalsTaken() { visit_.originalsTaken(); }
    Q_INVOKABLE void printAgain() { visit_.printAgain(); }
    Q_INVOKABLE void rate(int stars);

signals:
    void changed();
    void rated(int stars);

private:
    void refresh();
    [[nodiscard]] const OriginalsLeft& left() const { return visit_.data().originals; }

    Visit& visit_;
    const PageImages& images_;
    const FaultTexts& texts_;
    RowsModel findings_;
    int stars_ = 0;
};

}  // namespace tramso
