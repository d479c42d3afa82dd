// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/certificate_keeper.h"

#include "kiosk/base/every.h"

namespace tramso {

CertificateKeeper::CertificateKeeper(const Settings& settings, const Clock& clock, Told told)
    : thread_{every(std::chrono::hours{1},
                    [&settings, &clock, told = std::move(told)](const std::stop_token& stop) {
                        const auto renewal = renewStation(settings, clock.now(), false, stop);
                        const bool worthTelling = !renewal || *renewal == Renewal::Renewed;
                        if (worthTelling && told && !stop.stop_requested()) told(renewal);
                    })} {}

}  // namespace tramso
