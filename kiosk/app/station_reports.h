// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the service, and a collector of metrics on the machine, how the station is and what was counted.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>
#include <thread>

#include "kiosk/app/station.h"
#include "kiosk/delivery/report_delivery.h"
#include "kiosk/device/station_facts.h"
#include "kiosk/device/updates.h"

namespace tramso {

// A thread of its own, from construction to destruction: reports at once and then every minute. What does not
// arrive is told again with the next report, and counted there once (docs/wire.md §12).
class StationReports {
public:
    static constexpr std::chrono::seconds kEvery{60};

    // All outlive it.
    struct Ports {
        StationCheck& check;
        DeviceMemory& memory;
        DossierStore& store;
        const Clock& clock;
        std::string version;
        Updates* updates = nullptr;  // none: the disk is not replaced
    };
    StationReports(const Settings& settings, const Ports& ports);

private:
    std::jthread thread_;
};

// One report, with up to a week of days that changed; the service has them when this is a value. Without a
// delivery only the metrics are written. Faults as ReportDelivery's and the store's.
[[nodiscard]] Result<Done> reportOnce(const Settings& settings, const StationReports::Ports& ports,
                                      ReportDelivery* delivery, const std::stop_token& stop);

}  // namespace tramso
