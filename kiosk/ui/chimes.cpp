// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/chimes.h"

#include <utility>

namespace tramso {

Chimes::Chimes(Visit& visit, Loudspeaker& loudspeaker, const Settings::Sound& settings, const Clock& clock)
    : visit_{visit}, loudspeaker_{loudspeaker}, settings_{settings}, clock_{clock} {
    connect(&visit, &Visit::stepChanged, this, [this] {
        if (visit_.step() == Step::Slip) give(Tone::Done);
    });
    connect(&visit, &Visit::applicantChanged, this, [this] {
        const bool before = std::exchange(known_, visit_.data().applicant.has_value());
        if (known_ && !before && visit_.step() == Step::Identify) give(Tone::Done);
    });
    const auto onFault = [this] {
        const auto now = visit_.fault() ? visit_.fault() : visit_.data().slipFault;
        if (std::exchange(fault_, now) != now && now) give(Tone::LookHere);
    };
    connect(&visit, &Visit::faultChanged, this, onFault);
    connect(&visit, &Visit::sendChanged, this, onFault);
    connect(&visit, &Visit::idleChanged, this, [this] {
        const bool before = std::exchange(warned_, visit_.secondsToWipe().has_value());
        if (warned_ && !before) give(Tone::LookHere);
    });
}

bool Chimes::quiet() const {
    const int from = settings_.quietFrom, until = settings_.quietUntil, now = vietnamHour(clock_.now());
    if (from <= until) return from <= now && now < until;
    return now >= from || now < until;
}

void Chimes::give(Tone tone) {
    if (loudspeaker_.volume() == 0 || quiet() || playing_.exchange(true)) return;
    queue_.post([this, tone] {
        // A station without a loudspeaker serves as well; the technician's trial says what is wrong.
        static_cast<void>(loudspeaker_.play(tone));
        playing_ = false;
    });
}

}  // namespace tramso
