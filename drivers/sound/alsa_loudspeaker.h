// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's sound card through ALSA.
#pragma once

#include <atomic>
#include <string>

#include "drivers/sound/loudspeaker.h"

namespace tramso {

// Opens the card for each tone, so that a card plugged in later is found and others may use it in between.
class AlsaLoudspeaker final : public Loudspeaker {
public:
    // Volume in percent, 0–100; device as ALSA names it.
    explicit AlsaLoudspeaker(int volume, std::string device = "default")
        : volume_{volume}, device_{std::move(device)} {}
    [[nodiscard]] Result<Done> play(Tone tone) override;
    void setVolume(int percent) override { volume_ = percent; }
    [[nodiscard]] int volume() const override { return volume_; }

private:
    std::atomic<int> volume_;
    std::string device_;
};

}  // namespace tramso
