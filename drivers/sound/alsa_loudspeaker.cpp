// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sound/alsa_loudspeaker.h"

#include <alsa/asoundlib.h>

#include <chrono>
#include <memory>
#include <span>
#include <thread>

#include "drivers/sound/tone_samples.h"

namespace tramso {
namespace {

using namespace std::chrono_literals;
using Samples = std::span<const std::int16_t>;

constexpr auto kPatience = 1s;          // a card that takes nothing for so long is not working
constexpr unsigned kLatency = 100'000;  // µs kept ahead of the card

struct Close {
    void operator()(snd_pcm_t* card) const { snd_pcm_close(card); }
};
using Card = std::unique_ptr<snd_pcm_t, Close>;

// ALSA tells its troubles to stderr unless somebody else takes them.
void sayNothing(const char*, int, const char*, int, const char*, ...) {}

Card open(const std::string& device) {
    snd_lib_error_set_handler(sayNothing);
    snd_pcm_t* card = nullptr;
    if (snd_pcm_open(&card, device.c_str(), SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK) < 0) return nullptr;
    Card owned{card};
    constexpr int kResample = 1;  // by ALSA, where the card has another rate
    const int set = snd_pcm_set_params(card, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1, kToneRate,
                                       kResample, kLatency);
    return set < 0 ? nullptr : std::move(owned);
}

bool write(snd_pcm_t* card, Samples samples) {
    while (!samples.empty()) {
        const snd_pcm_sframes_t taken = snd_pcm_writei(card, samples.data(), samples.size());
        if (taken >= 0) {
            samples = samples.subspan(static_cast<std::size_t>(taken));
        } else if (taken == -EAGAIN) {
            if (snd_pcm_wait(card, std::chrono::milliseconds{kPatience}.count()) <= 0) return false;
        } else if (snd_pcm_recover(card, static_cast<int>(taken), 1) < 0) {
            return false;
        }
    }
    return true;
}

// Until what was written was heard. snd_pcm_drain() would wait for a card that stands still for ever.
bool hearOut(snd_pcm_t* card) {
    if (snd_pcm_state(card) == SND_PCM_STATE_PREPARED) snd_pcm_start(card);
    const auto latest = std::chrono::steady_clock::now() + kPatience;
    snd_pcm_sframes_t left = 0;
    while (snd_pcm_delay(card, &left) == 0 && left > 0) {
        if (std::chrono::steady_clock::now() > latest) return false;
        std::this_thread::sleep_for(20ms);
    }
    return true;
}

}  // namespace

Result<Done> AlsaLoudspeaker::play(Tone tone) {
    const Card card = open(device_);
    if (card == nullptr) return fail(FaultCode::SoundFailed, "open sound card");
    const auto samples = toneSamples(tone, volume_);
    if (!write(card.get(), samples) || !hearOut(card.get())) return fail(FaultCode::SoundFailed, "play tone");
    return Done{};
}

}  // namespace tramso
