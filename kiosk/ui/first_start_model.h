// SPDX-License-Identifier: GPL-3.0-or-later
// The first start: from a box nobody knows to a station in service, page by page. Nobody's papers are here
// yet.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QVariantList>
#include <array>
#include <functional>
#include <optional>

#include "config/loader/fault_texts.h"
#include "kiosk/device/station_check.h"
#include "kiosk/enrol/enrolment.h"
#include "kiosk/ui/clock_model.h"
#include "kiosk/ui/errands.h"
#include "kiosk/ui/staff_rows.h"
#include "kiosk/ui/touch_model.h"
#include "kiosk/ui/volume_model.h"

namespace tramso {

// What the wizard has done elsewhere. All but `finished` run on other threads and may block.
struct FirstStartPorts {
    // What the QR code under the scanner or camera says. BarcodeNone, and the device's faults.
    std::function<Result<std::string>(const std::stop_token&)> readCode;
    std::function<OrTrouble<EnrolmentCode>(const std::string&)> prove;
    std::function<OrTrouble<Settings>(const EnrolmentCode&, const std::stop_token&)> enrol;
    std::function<PartReport(StationPart)> look;
    std::function<Result<Done>(const std::string& station)> print;
    KeepTouch keepTouch;  // empty: this box takes no matrix
    ClockModel::Ask time;
    KeepVolume keepVolume;
    Loudspeaker& loudspeaker;
    const Clock& clock;
    // On the screen's thread: the wizard is through.
    std::function<void()> finished;
};

// Screen's thread. All given outlive it.
class FirstStartModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadFirstStart")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged)
    Q_PROPERTY(bool english READ english NOTIFY languageChanged)
    Q_PROPERTY(QString station READ station NOTIFY changed)
    Q_PROPERTY(QString ward READ ward NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(Trouble trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString unread READ unread NOTIFY changed)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    Q_PROPERTY(bool joining READ joining NOTIFY changed)
    Q_PROPERTY(bool joined READ joined NOTIFY changed)
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(tramso::TrialResult print READ print NOTIFY changed)
    Q_PROPERTY(tramso::TouchModel* touch READ touch CONSTANT)
    Q_PROPERTY(tramso::ClockModel* time READ time CONSTANT)
    Q_PROPERTY(tramso::VolumeModel* volume READ volume CONSTANT)
public:
    enum Step { Welcome, Touch, Time, Code, Join, Parts, Print, Sound, Ready };
    Q_ENUM(Step)
    // EnrolTrouble, for QML.
    enum Trouble {
        Unreadable,
        NoOperator,
        Foreign,
        Expired,
        Unreachable,
        Unproven,
        NotService,
        Used,
        Refused,
        Unwritable,
        None
    };
    Q_ENUM(Trouble)

    FirstStartModel(FirstStartPorts ports, const FaultTexts& texts, QObject* parent = nullptr);

    [[nodiscard]] Step step() const { return step_; }
    [[nodiscard]] bool english() const { return english_; }
    [[nodiscard]] QString station() const;  // of the code, or empty
    [[nodiscard]] QString ward() const;
    [[nodiscard]] QString address() const;  // where the service is
    [[nodiscard]] Trouble trouble() const { return trouble_; }
    [[nodiscard]] QString unread() const;  // why the scanner read no code, in words, or empty
    [[nodiscard]] bool reading() const { return reading_; }
    [[nodiscard]] bool joining() const { return joining_; }
    [[nodiscard]] bool joined() const { return joined_; }
    [[nodiscard]] QVariantList parts() const;  // PartRow of reader, scanner, printer, clock
    [[nodiscard]] bool asking() const { return asked_ > 0; }
    [[nodiscard]] TrialResult print() const;
    [[nodiscard]] TouchModel* touch() { return &touch_; }
    [[nodiscard]] ClockModel* time() { return &time_; }
    [[nodiscard]] VolumeModel* volume() { return &volume_; }

    // One page on, or back, as far as the way is open.
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void setEnglish(bool english);
    // Looks for a code under the scanner; one that is found is taken.
    Q_INVOKABLE void readCode();
    // A code from a hand-held scanner that types. When it holds, the service is asked at once.
    Q_INVOKABLE void take(const QString& code);
    // Asks the service again.
    Q_INVOKABLE void join();
    Q_INVOKABLE void askParts();
    Q_INVOKABLE void tryPrint();

signals:
    void changed();
    void stepChanged();
    void languageChanged();

private:
    static constexpr std::array kParts{StationPart::CardReader, StationPart::Scanner, StationPart::Printer,
                                       StationPart::Clock};

    void go(Step step);
    [[nodiscard]] QString wordsOf(FaultCode code) const;

    FirstStartPorts ports_;
    const FaultTexts& texts_;
    Step step_ = Welcome;
    bool english_ = false, reading_ = false, joining_ = false, joined_ = false;
    Trouble trouble_ = None;
    std::optional<FaultCode> unread_;
    std::optional<EnrolmentCode> code_;
    std::array<std::optional<PartReport>, kParts.size()> reports_;
    std::size_t asked_ = 0;
    TrialResult print_;
    TouchModel touch_;
    ClockModel time_;
    VolumeModel volume_;
    Errands errands_;  // last: what it runs uses the others
};

}  // namespace tramso
