// SPDX-License-Identifier: GPL-3.0-or-later
// The tones, and what arrives behind the real ALSA: its "file" device writes down what a card would play.
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "drivers/sound/alsa_loudspeaker.h"
#include "drivers/sound/tone_samples.h"

using namespace tramso;

namespace {

using Samples = std::vector<std::int16_t>;

int loudest(const Samples& samples) {
    const auto peak = std::ranges::max_element(samples, {}, [](int sample) { return std::abs(sample); });
    return std::abs(static_cast<int>(*peak));
}

// How often the wave goes up through zero in a part of a tone: its pitch.
long cycles(Samples::const_iterator from, Samples::const_iterator to) {
    long count = 0;
    for (auto at = from + 1; at != to; ++at) count += at[-1] < 0 && at[0] >= 0 ? 1 : 0;
    return count;
}

std::filesystem::path folder() {
    const auto place = std::filesystem::temp_directory_path() / ("tramso-sound-" + std::to_string(getpid()));
    std::filesystem::create_directories(place);
    return place;
}

// A card that writes what it plays into a file, 16 bits, one channel.
void describeCard(const std::filesystem::path& settings, const std::filesystem::path& played) {
    std::ofstream{settings} << "pcm.recorder { type file slave.pcm { type null } file \"" << played.string()
                            << "\" format raw }\n"
                            << "pcm.stuck { type hw card 99 }\n";
    setenv("ALSA_CONFIG_PATH", settings.c_str(), 1);
}

}  // namespace

TEST_CASE("what is done rises, what asks to look falls, and both end within a second") {
    for (const Tone tone : {Tone::Done, Tone::LookHere}) {
        const Samples samples = toneSamples(tone, 60);
        REQUIRE(samples.size() < kToneRate);
        const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
        const long first = cycles(samples.begin(), middle), second = cycles(middle, samples.end());
        CHECK((tone == Tone::Done ? second > first : second < first));
    }
}

TEST_CASE("a tone begins, changes and ends without a click") {
    const Samples samples = toneSamples(Tone::Done, 100);
    CHECK(samples.front() == 0);
    CHECK(std::abs(samples.back()) < 100);
    int largest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        largest = std::max(largest, std::abs(samples[i] - samples[i - 1]));
    // The steepest a sine of 1 kHz at full volume gets: 2π·1000/48000 of the peak.
    CHECK(largest < 4300);
}

TEST_CASE("volume goes from silence to no more than the card can give") {
    CHECK(loudest(toneSamples(Tone::Done, 0)) == 0);
    const int half = loudest(toneSamples(Tone::Done, 50)), full = loudest(toneSamples(Tone::Done, 100));
    CHECK(std::abs(full - 2 * half) <= 2);
    CHECK(toneSamples(Tone::Done, 1000) == toneSamples(Tone::Done, 100));
}

TEST_CASE("ALSA hands the whole tone to the card") {
    const auto place = folder();
    describeCard(place / "asound.conf", place / "played");
    AlsaLoudspeaker loudspeaker{60, "recorder"};
    REQUIRE(loudspeaker.play(Tone::LookHere));
    std::ifstream file{place / "played", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    const Samples samples = toneSamples(Tone::LookHere, 60);
    CHECK(bytes.starts_with(std::string(reinterpret_cast<const char*>(samples.data()), samples.size() * 2)));
    std::filesystem::remove_all(place);
}

TEST_CASE("a machine without a sound card says so, and at once") {
    const auto place = folder();
    describeCard(place / "asound.conf", place / "played");
    AlsaLoudspeaker loudspeaker{60, "stuck"};
    const auto played = loudspeaker.play(Tone::Done);
    REQUIRE_FALSE(played);
    CHECK(played.error().code == FaultCode::SoundFailed);
    std::filesystem::remove_all(place);
}
