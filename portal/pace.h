// SPDX-License-Identifier: GPL-3.0-or-later
// A sender that trickles must not hold a thread for ever.
#pragma once

#include <chrono>
#include <cstddef>

namespace portal {

// Watches one body: after half a minute of grace it must have come with 512 bytes a second on average.
class Pace {
public:
    // Notes `size` more bytes; false when the sender is too slow to wait for.
    [[nodiscard]] bool keepsUp(std::size_t size) {
        bytes_ += size;
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start_)
                .count();
        return seconds <= kGrace || bytes_ >= static_cast<std::size_t>(seconds - kGrace) * kLeastPerSecond;
    }

private:
    static constexpr std::chrono::seconds::rep kGrace = 30;
    static constexpr std::size_t kLeastPerSecond = 512;

    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::size_t bytes_ = 0;
};

}  // namespace portal
