// SPDX-License-Identifier: GPL-3.0-or-later
// Watches for a person who has gone: warns first, then asks for the wipe.
#pragma once

#include <optional>

#include "kiosk/base/clock.h"

namespace tramso {

class IdleWatch {
public:
    // Nobody touches for warnAfter: the warning; for wipeAfter more: time is up.
    IdleWatch(std::chrono::seconds warnAfter, std::chrono::seconds wipeAfter)
        : warnAfter_{warnAfter}, wipeAfter_{wipeAfter} {}

    // Someone is there, or the station is working for them.
    void touched(Moment now) { last_ = now; }
    // How long nobody has touched.
    [[nodiscard]] std::chrono::milliseconds idleFor(Moment now) const { return now - last_; }
    // Seconds left while the warning is due, at least 1; nothing before.
    [[nodiscard]] std::optional<int> secondsLeft(Moment now) const {
        const auto idle = now - last_;
        if (idle < warnAfter_) return std::nullopt;
        const auto left = std::chrono::ceil<std::chrono::seconds>(warnAfter_ + wipeAfter_ - idle);
        return std::max(1, static_cast<int>(left.count()));
    }
    [[nodiscard]] bool timeIsUp(Moment now) const { return now - last_ >= warnAfter_ + wipeAfter_; }

private:
    std::chrono::seconds warnAfter_;
    std::chrono::seconds wipeAfter_;
    Moment last_{};
};

}  // namespace tramso
