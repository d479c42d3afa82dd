// SPDX-License-Identifier: GPL-3.0-or-later
// A sign by sound when something is done or the screen asks for the person: nobody looks at it all the time.
#pragma once

#include <QObject>
#include <atomic>

#include "config/loader/settings.h"
#include "drivers/sound/loudspeaker.h"
#include "kiosk/base/clock.h"
#include "kiosk/visit/visit.h"
#include "kiosk/visit/work_queue.h"

namespace tramso {

// Screen's thread; all given outlive it. Done: the person was found on the card, which can be taken, and the
// last page. LookHere: a fault, a slip that did not come out, "are you still there?". None in the quiet
// hours, none at volume 0, and none over another. A loudspeaker that fails costs nothing but the tone. The
// end waits for a tone that plays.
class Chimes final : public QObject {
    Q_OBJECT
public:
    Chimes(Visit& visit, Loudspeaker& loudspeaker, const Settings::Sound& settings, const Clock& clock);

private:
    void give(Tone tone);
    [[nodiscard]] bool quiet() const;

    Visit& visit_;
    Loudspeaker& loudspeaker_;
    Settings::Sound settings_;
    const Clock& clock_;
    bool known_ = false, warned_ = false;  // as of the last signal
    std::optional<FaultCode> fault_;
    std::atomic<bool> playing_ = false;
    WorkQueue queue_{1};  // last: its job uses the others
};

}  // namespace tramso
