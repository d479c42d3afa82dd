// SPDX-License-Identifier: GPL-3.0-or-later
// The station's loudspeaker, as whoever gives a sign by sound sees it.
#pragma once

#include <cstdint>

#include "kiosk/base/fault.h"

namespace tramso {

// The two signs there are: more would have to be learnt.
enum class Tone : std::uint8_t {
    Done,      // rises: it went well, the card or the slip can be taken
    LookHere,  // falls: something on the screen asks for the person
};

class Loudspeaker {
public:
    virtual ~Loudspeaker() = default;
    // Plays a tone to its end, less than a second; never on the screen's thread, one call at a time.
    // SoundFailed when the machine has no sound card or it does not take the tone in time.
    [[nodiscard]] virtual Result<Done> play(Tone tone) = 0;
    // How loud tones are from now on, 0–100 % of what the card can give; any thread.
    virtual void setVolume(int percent) = 0;
    [[nodiscard]] virtual int volume() const = 0;
};

}  // namespace tramso
