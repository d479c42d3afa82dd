// SPDX-License-Identifier: GPL-3.0-or-later
// The main job done by itself on the real screens: what ./run shows without a display.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "kiosk/app/job_record.h"
#include "kiosk/app/kiosk_window.h"

namespace tramso {

// What the tour has to know beyond the window.
struct TourPlan {
    std::filesystem::path out;
    std::string procedure;            // code to choose
    std::vector<std::string> papers;  // keys to scan, in order
    std::string can = {};             // the six digits that open the card
    std::function<void()> putCardDown = {};
    std::function<void()> takeCard = {};
};

// Goes through every step by pressing what is on the screen, prints each step as it happens and takes a
// picture of each. False when a control did not appear or work did not end in time; what went wrong is
// printed.
[[nodiscard]] bool runTour(KioskWindow& kiosk, const TourPlan& plan, JobRecord& record);

}  // namespace tramso
