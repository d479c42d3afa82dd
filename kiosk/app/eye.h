// SPDX-License-Identifier: GPL-3.0-or-later
// Tells another program what is on the screen, line by line on standard input and output, so that it can
// touch the screen from outside, through the window system, as a finger does. It touches nothing itself.
#pragma once

#include <QQuickItem>
#include <QQuickWindow>
#include <QSocketNotifier>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace tramso {

// What the hand of a demonstration can do beside touching.
struct EyeHelpers {
    std::function<void()> putCardDown = [] {};
    std::function<void()> takeCard = [] {};
    std::string can = {};  // the six digits that open the card
};

// Questions and answers, one line each:
//   where NAME   "at X Y" (px on the screen, the middle), "above" or "below" when it must be scrolled to,
//                "waits" when it is there and takes no touch now, "no"
//   read WORDS   the first visible text that has these words, whole; an empty line when none has
//   picture FILE "done" or "no"
//   frames       when each frame since the last question was on the screen: milliseconds of CLOCK_MONOTONIC
//   card down, card up, can
// Lives on the screen's thread as long as the window; the end of the input ends the program.
class Eye final : public QObject {
public:
    Eye(QQuickWindow& window, EyeHelpers helpers);

private:
    void read();
    [[nodiscard]] std::string answer(const std::string& question);
    [[nodiscard]] std::string where(const QString& name) const;
    [[nodiscard]] std::string takeFrames();

    QQuickWindow& window_;
    EyeHelpers helpers_;
    QSocketNotifier input_;
    std::string rest_;       // of a line that has not ended yet
    std::mutex framesLock_;  // frames may be drawn on a thread of their own
    std::vector<std::chrono::steady_clock::time_point> frames_;
};

}  // namespace tramso
