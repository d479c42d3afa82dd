// SPDX-License-Identifier: GPL-3.0-or-later
// A technician's trials: card, scanner, printer. What a trial showed goes with the technician.
#pragma once

#include <QtQml/qqmlregistration.h>

#include "config/loader/fault_texts.h"
#include "kiosk/ui/bench_picture.h"
#include "kiosk/ui/duty_model.h"
#include "kiosk/ui/staff_rows.h"

namespace tramso {

// Screen's thread. All given outlive it.
class BenchModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)  // one trial at a time
    Q_PROPERTY(bool hasCardReader READ hasCardReader CONSTANT)
    Q_PROPERTY(tramso::TrialResult qr READ qr NOTIFY changed)
    Q_PROPERTY(tramso::TrialResult chip READ chip NOTIFY changed)
    Q_PROPERTY(tramso::TrialResult scan READ scan NOTIFY changed)
    Q_PROPERTY(tramso::TrialResult print READ print NOTIFY changed)
    Q_PROPERTY(tramso::TrialResult sound READ sound NOTIFY changed)
    Q_PROPERTY(QString lastSix READ lastSix NOTIFY changed)
    Q_PROPERTY(QString chipAccess READ chipAccess NOTIFY changed)
    Q_PROPERTY(int chipVerdict READ chipVerdict NOTIFY changed)  // Duty.Verdict
    Q_PROPERTY(int chipGroups READ chipGroups NOTIFY changed)
    Q_PROPERTY(QString picture READ picture NOTIFY changed)
    Q_PROPERTY(int dpi READ dpi NOTIFY changed)
    Q_PROPERTY(int pictureWidth READ pictureWidth NOTIFY changed)
    Q_PROPERTY(int pictureHeight READ pictureHeight NOTIFY changed)
public:
    BenchModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts, const Settings& settings,
               const StaffPorts& ports, Errands& errands, BenchPicture& picture, QObject* parent = nullptr);

    [[nodiscard]] bool busy() const;
    [[nodiscard]] bool hasCardReader() const { return ports_.bench.hasCardReader(); }
    [[nodiscard]] TrialResult qr() const { return inWords(qr_); }
    [[nodiscard]] TrialResult chip() const { return inWords(chip_); }
    [[nodiscard]] TrialResult scan() const { return inWords(scan_); }
    [[nodiscard]] TrialResult print() const { return inWords(print_); }
    [[nodiscard]] TrialResult sound() const { return inWords(sound_); }
    [[nodiscard]] const QString& lastSix() const { return lastSix_; }  // as read from the QR code, or empty
    [[nodiscard]] const QString& chipAccess() const { return chipAccess_; }  // "pace-gm"
    [[nodiscard]] int chipVerdict() const { return chipVerdict_; }
    [[nodiscard]] int chipGroups() const { return chipGroups_; }
    [[nodiscard]] QString picture() const;          // for Image.source, or empty
    [[nodiscard]] int dpi() const { return dpi_; }  // of the trial scan
    [[nodiscard]] int pictureWidth() const;         // px
    [[nodiscard]] int pictureHeight() const;        // px

    Q_INVOKABLE void tryQr();
    Q_INVOKABLE void tryChip(const QString& lastSix);
    Q_INVOKABLE void tryScan();
    Q_INVOKABLE void tryPrint();
    Q_INVOKABLE void trySound();
    Q_INVOKABLE void forget();  // everything of the trials

signals:
    void changed();

private:
    [[nodiscard]] TrialResult inWords(TrialResult result) const;
    // Runs a trial and notes how it went; onGood sees its value.
    template <class Trial, class OnGood>
    void attempt(TrialResult& result, Trial trial, OnGood onGood);

    Visit& visit_;
    const FaultTexts& texts_;
    const StaffPorts& ports_;
    Errands& errands_;
    BenchPicture& pictures_;
    std::string station_;
    TrialResult qr_, chip_, scan_, print_, sound_;
    QString lastSix_, chipAccess_;
    int chipVerdict_ = 0, chipGroups_ = 0, dpi_ = 0, round_ = 0;
};

}  // namespace tramso
