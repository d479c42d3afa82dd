// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the station's disk up to date: fetches newer editions while nobody is there, and puts them in at
// night.
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

#include "kiosk/app/station.h"
#include "kiosk/device/rauc_updates.h"

namespace tramso {

// A thread of its own, from construction to destruction; all given outlive it.
class UpdateFetching {
public:
    static constexpr std::chrono::minutes kLookEvery{1};  // whether it is time to put one in
    static constexpr std::chrono::minutes kAskEvery{30};  // the service
    static constexpr std::chrono::minutes kRestBefore{
        2};  // nobody at the screen for so long: an edition may be put in

    // What is fetched keeps to the allowance, together with what is sent meanwhile.
    UpdateFetching(const Settings& settings, Updates& updates, const Clock& clock,
                   std::shared_ptr<Allowance> allowance);

    // Whether nobody is at the screen at this moment; the screen's thread tells every second.
    void tellRest(bool resting) { resting_ = resting; }

private:
    std::atomic<bool> resting_ = false;
    std::jthread thread_;  // last: it uses the others
};

// Asks once whether there is an edition newer than what runs, waits here or was tried, and fetches it into
// the folder of the settings, where it waits. Its number, or nothing. Cancelled when `mayGoOn` said no; asked
// again it goes on.
[[nodiscard]] Result<std::optional<std::string>> fetchEdition(const Settings& settings,
                                                              const ServiceAddress& service, Updates& updates,
                                                              const std::function<bool()>& mayGoOn,
                                                              const std::stop_token& stop);

// Whether editions are put in at this hour of Việt Nam, 0–23.
[[nodiscard]] bool isUpdateHour(const Settings::Update& settings, int hour);

}  // namespace tramso
