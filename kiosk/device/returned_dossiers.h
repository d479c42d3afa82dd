// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the dossiers handed in here the ward has sent back for more papers.
#pragma once

#include <map>
#include <mutex>
#include <stop_token>

#include "kiosk/delivery/online_service.h"
#include "kiosk/store/dossier_store.h"

namespace tramso {

// What a round of questions found, by OutboxEntry::id: how many papers are asked for, at least one.
using PapersAsked = std::map<std::string, int>;

// Asks the service where the dossiers stand that went out in the last thirty days and are not decided yet, a
// bounded number a round, and about each no more often than every ten minutes. Remembers what it heard, in
// memory alone. Store, service and clock outlive it. Any thread, one round at a time.
class ReturnedDossiers {
public:
    ReturnedDossiers(DossierStore& store, OnlineService& service, const Clock& clock)
        : store_{store}, service_{service}, clock_{clock} {}

    // One round. Blocks; when the service does not answer, it ends, and what was known before stays. The
    // store's faults.
    [[nodiscard]] Result<PapersAsked> look(const std::stop_token& stop);

private:
    struct Heard {
        Moment when;
        int papers = 0;
        bool decided = false;
    };
    // Whether to ask about a dossier now.
    [[nodiscard]] bool worthAsking(const OutboxEntry& entry, Moment now) const;

    DossierStore& store_;
    OnlineService& service_;
    const Clock& clock_;
    std::mutex mutex_;
    std::map<std::string, Heard> heard_;  // by OutboxEntry::id
};

}  // namespace tramso
