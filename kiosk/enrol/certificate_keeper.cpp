// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/certificate_keeper.h"

namespace tramso {

CertificateKeeper::CertificateKeeper(const Settings& settings, const Clock& clock, Told told)
    : settings_{settings},
      clock_{clock},
      told_{std::move(told)},
      thread_{[this](const std::stop_token& stop) { keep(stop); }} {}

void CertificateKeeper::keep(const std::stop_token& stop) {
    constexpr std::chrono::hours kBetweenLooks{1};
    while (!stop.stop_requested()) {
        const auto renewal = renewStation(settings_, clock_.now(), false, stop);
        const bool worthTelling = !renewal || *renewal == Renewal::Renewed;
        if (worthTelling && told_ && !stop.stop_requested()) told_(renewal);
        std::unique_lock lock{mutex_};
        hour_.wait_for(lock, stop, kBetweenLooks, [] { return false; });
    }
}

}  // namespace tramso
