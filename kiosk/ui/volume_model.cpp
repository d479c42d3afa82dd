// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/volume_model.h"

#include <algorithm>

#include "kiosk/base/log.h"

namespace tramso {

VolumeModel::VolumeModel(Loudspeaker& loudspeaker, KeepVolume keep, QObject* parent)
    : QObject{parent}, loudspeaker_{loudspeaker}, keep_{std::move(keep)}, kept_{loudspeaker.volume()} {}

void VolumeModel::set(int percent) {
    constexpr int kMost = 100;
    const int wanted = std::clamp(percent, 0, kMost);
    if (wanted != volume()) {
        loudspeaker_.setVolume(wanted);
        emit changed();
        keep();
    }
    play();
}

// One write at a time; what was set meanwhile is written after it.
void VolumeModel::keep() {
    if (keeping_ || !keep_ || kept_ == volume()) return;
    keeping_ = true;
    errands_.run(
        [this, wanted = volume()] {
            return std::pair{wanted, keep_(wanted)};
        },
        [this](const std::pair<int, Result<Done>>& done) {
            keeping_ = false;
            kept_ = done.first;
            unkept_ = !done.second;
            if (unkept_) logFault(done.second.error());
            emit changed();
            keep();
        });
}

void VolumeModel::play() {
    if (playing_) return;
    playing_ = true;
    emit changed();
    errands_.run([this] { return loudspeaker_.play(Tone::Done); },
                 [this](const Result<Done>& played) {
                     playing_ = false;
                     unheard_ = !played;
                     emit changed();
                 });
}

}  // namespace tramso
