// SPDX-License-Identifier: GPL-3.0-or-later
// The two tones as samples: soft, without the click of a sound that starts or ends at once.
#pragma once

#include <vector>

#include "drivers/sound/loudspeaker.h"

namespace tramso {

inline constexpr unsigned kToneRate = 48'000;  // samples a second, one channel

// Half a second of a tone. Volume in percent of what the card can give, 0–100; at 0 every sample is 0.
[[nodiscard]] std::vector<std::int16_t> toneSamples(Tone tone, int volume);

}  // namespace tramso
