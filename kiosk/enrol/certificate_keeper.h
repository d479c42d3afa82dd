// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the station's certificate from running out while the kiosk runs.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "kiosk/enrol/enrolment.h"

namespace tramso {

// Looks once at the start and then every hour, on a thread of its own, and renews when it is due; what the
// line takes later reads the new file by itself. Ends with the object, also in the middle of a request.
class CertificateKeeper {
public:
    // `told` hears of every look that renewed or failed, on that thread.
    using Told = std::function<void(const OrTrouble<Renewal>&)>;
    CertificateKeeper(const Settings& settings, const Clock& clock, Told told = {});

private:
    void keep(const std::stop_token& stop);

    const Settings& settings_;
    const Clock& clock_;
    Told told_;
    std::mutex mutex_;
    std::condition_variable_any hour_;
    std::jthread thread_;  // last: it uses the others
};

}  // namespace tramso
