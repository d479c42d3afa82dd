// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the station's certificate from running out while the kiosk runs.
#pragma once

#include <functional>
#include <thread>

#include "kiosk/enrol/enrolment.h"

namespace tramso {

// Looks once at the start and then every hour, on a thread of its own, and renews when it is due; what the
// line takes later reads the new file by itself. Ends with the object, also in the middle of a request.
class CertificateKeeper {
public:
    // `told` hears of every look that renewed or failed, on that thread. Settings and clock outlive this.
    using Told = std::function<void(const OrTrouble<Renewal>&)>;
    CertificateKeeper(const Settings& settings, const Clock& clock, Told told = {});

private:
    std::jthread thread_;
};

}  // namespace tramso
