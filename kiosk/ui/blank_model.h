// SPDX-License-Identifier: GPL-3.0-or-later
// The return to a blank box, asked for twice: once knowing what would be lost, once by typing what is shown.
#pragma once

#include <QtQml/qqmlregistration.h>

#include "kiosk/base/random.h"
#include "kiosk/ui/duty_model.h"

namespace tramso {

// Screen's thread. All given outlive it.
class BlankModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(bool possible READ possible CONSTANT)
    Q_PROPERTY(Count count READ count NOTIFY changed)
    Q_PROPERTY(int undelivered READ undelivered NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString typed READ typed NOTIFY changed)
    Q_PROPERTY(bool agreed READ agreed NOTIFY changed)
    Q_PROPERTY(bool gone READ gone NOTIFY changed)
public:
    enum Count { Counting, Counted, Unknown };
    Q_ENUM(Count)

    BlankModel(const DutyModel& duty, const StaffPorts& ports, Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] bool possible() const { return static_cast<bool>(ports_.makeBlank); }
    [[nodiscard]] Count count() const { return count_; }
    [[nodiscard]] int undelivered() const { return undelivered_; }  // dossiers that would be lost
    [[nodiscard]] const QString& code() const { return code_; }     // to be typed; empty: not asked yet
    [[nodiscard]] const QString& typed() const { return typed_; }
    [[nodiscard]] bool agreed() const { return !code_.isEmpty() && typed_ == code_; }
    [[nodiscard]] bool gone() const { return gone_; }  // nothing can be taken back

    Q_INVOKABLE void refresh();  // counts anew, and forgets what was typed
    Q_INVOKABLE void ask();      // the second question; not before it was counted, or could not be
    Q_INVOKABLE void type(const QString& digits);
    Q_INVOKABLE void leave();    // no: back to the first question
    Q_INVOKABLE void goAhead();  // once agreed

signals:
    void changed();

private:
    const StaffPorts& ports_;
    Errands& errands_;
    SystemRandom random_;
    Count count_ = Counting;
    int undelivered_ = 0;
    QString code_, typed_;
    bool gone_ = false;
};

}  // namespace tramso
