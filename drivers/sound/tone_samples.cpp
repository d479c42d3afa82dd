// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sound/tone_samples.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace tramso {
namespace {

// Old ears hear little above 2 kHz: two notes of the middle octave, a fourth apart.
constexpr double kLow = 587.33, kHigh = 783.99;  // Hz: D5, G5
constexpr double kNote = 0.25, kRise = 0.02;     // s: a note, and how long it swells
constexpr double kFading = 14;                   // 1/s: a struck bar, not a whistle

void append(std::vector<std::int16_t>& samples, double hertz, double peak) {
    const auto length = static_cast<std::size_t>(kNote * kToneRate);
    for (std::size_t i = 0; i < length; ++i) {
        const double at = static_cast<double>(i) / kToneRate;
        const double swell = std::min({1.0, at / kRise, (kNote - at) / kRise});
        const double wave = std::sin(2 * std::numbers::pi * hertz * at) * std::exp(-kFading * at);
        samples.push_back(static_cast<std::int16_t>(std::lround(peak * swell * wave)));
    }
}

}  // namespace

std::vector<std::int16_t> toneSamples(Tone tone, int volume) {
    const double peak = std::numeric_limits<std::int16_t>::max() * std::clamp(volume, 0, 100) / 100.0;
    std::array<double, 2> notes{kLow, kHigh};
    if (tone == Tone::LookHere) std::ranges::reverse(notes);
    std::vector<std::int16_t> samples;
    for (const double hertz : notes) append(samples, hertz, peak);
    return samples;
}

}  // namespace tramso
