// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/returned_dossiers.h"

#include <algorithm>

namespace tramso {
namespace {

constexpr std::chrono::days kFollowed{30};
constexpr std::chrono::minutes kFresh{10};
constexpr int kMostQuestions = 40;  // a round; the youngest dossiers first

}  // namespace

bool ReturnedDossiers::worthAsking(const OutboxEntry& entry, Moment now) const {
    if (entry.state != OutboxState::Delivered || entry.created < now - kFollowed) return false;
    const auto known = heard_.find(entry.id);
    if (known == heard_.end()) return true;
    // A clock that was put back makes nothing fresh for ever.
    const bool fresh = known->second.when <= now && known->second.when > now - kFresh;
    return !known->second.decided && !fresh;
}

Result<PapersAsked> ReturnedDossiers::look(const std::stop_token& stop) {
    const std::scoped_lock lock{mutex_};
    auto entries = store_.list();
    if (!entries) return tl::unexpected{entries.error()};
    std::reverse(entries->begin(), entries->end());  // the youngest first
    const Moment now = clock_.now();
    int questions = 0;
    for (const OutboxEntry& entry : *entries) {
        if (!worthAsking(entry, now)) continue;
        if (++questions > kMostQuestions) break;
        const auto status = service_.status(entry.trackingToken, stop);
        if (!status && status.error().code != FaultCode::NotFound) break;
        // What the service does not know under this token, nobody will send back.
        heard_[entry.id] =
            status ? Heard{now, status->asksForPapers() ? static_cast<int>(status->papers.size()) : 0,
                           status->isDecided()}
                   : Heard{now, 0, true};
    }
    PapersAsked asked;
    for (const OutboxEntry& entry : *entries)
        if (const auto known = heard_.find(entry.id); known != heard_.end() && known->second.papers > 0)
            asked[entry.id] = known->second.papers;
    return asked;
}

}  // namespace tramso
