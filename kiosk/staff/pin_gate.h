// SPDX-License-Identifier: GPL-3.0-or-later
// Makes guessing codes slow: after three wrong ones everybody waits, longer each time.
#pragma once

#include <chrono>
#include <filesystem>

#include "kiosk/base/clock.h"

namespace tramso {

// One thread. The count of wrong codes survives a restart: pulling the plug does not shorten the wait.
class PinGate {
public:
    // The file holds the count; the clock outlives the gate.
    PinGate(std::filesystem::path file, const Clock& clock);

    // How long no code is taken yet; 0 when one may be tried.
    [[nodiscard]] std::chrono::seconds waitLeft() const;
    // Counts a wrong code; returns how many there were in a row.
    int wrong();
    void right();
    // How long the wait after so many wrong codes in a row is: 0, 0, 30 s, 60 s … 15 min.
    [[nodiscard]] static std::chrono::seconds waitAfter(int wrong);

private:
    void keep() const;
    std::filesystem::path file_;
    const Clock& clock_;
    int wrong_ = 0;
    Moment since_{};  // the last wrong code, or the start
};

}  // namespace tramso
