// SPDX-License-Identifier: GPL-3.0-or-later
// How loud the station is: set by ear, and kept.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <functional>

#include "drivers/sound/loudspeaker.h"
#include "kiosk/ui/errands.h"
#include "kiosk/ui/staff_rows.h"

namespace tramso {

// Keeps the volume (0–100 %) in the settings; another thread, may block.
using KeepVolume = std::function<Result<Done>(int)>;

// Screen's thread. All given outlive it.
class VolumeModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its owner")
    Q_PROPERTY(int volume READ volume NOTIFY changed)
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(bool unheard READ unheard NOTIFY changed)
    Q_PROPERTY(bool unkept READ unkept NOTIFY changed)
public:
    static constexpr int kStep = 10;

    VolumeModel(Loudspeaker& loudspeaker, KeepVolume keep, QObject* parent = nullptr);

    [[nodiscard]] int volume() const { return loudspeaker_.volume(); }
    [[nodiscard]] bool playing() const { return playing_; }
    [[nodiscard]] bool unheard() const { return unheard_; }  // the last tone could not be played
    [[nodiscard]] bool unkept() const { return unkept_; }    // the volume is not in the settings

    // To this many percent, at once for all tones; whoever sets it hears a tone.
    Q_INVOKABLE void set(int percent);
    Q_INVOKABLE void louder() { set(volume() + kStep); }
    Q_INVOKABLE void quieter() { set(volume() - kStep); }
    Q_INVOKABLE void play();

signals:
    void changed();

private:
    void keep();

    Loudspeaker& loudspeaker_;
    KeepVolume keep_;
    bool playing_ = false, keeping_ = false, unheard_ = false, unkept_ = false;
    int kept_;
    Errands errands_;  // last: what it runs uses the others
};

}  // namespace tramso
