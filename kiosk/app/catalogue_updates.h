// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the service for newer procedures while the kiosk runs.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

#include "kiosk/app/station.h"

namespace tramso {

// A thread of its own, from construction to destruction: asks at once and then every few hours. What is
// refused is logged, and asked for again: somebody may have put it right.
class CatalogueUpdates {
public:
    static constexpr std::chrono::hours kEvery{6};
    // `onNewer` is called on that thread, for a catalogue that is believed and kept.
    CatalogueUpdates(const Settings& settings, std::function<void(Catalogue)> onNewer);

private:
    std::jthread thread_;
};

// Asks once and takes in what comes; nothing when there is nothing newer. For technicians too: the problem
// says what was wrong.
[[nodiscard]] OrProblem<std::optional<CatalogueShelf::Kept>> updateCatalogue(const Settings& settings,
                                                                             const std::stop_token& stop);

}  // namespace tramso
