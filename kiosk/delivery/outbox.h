// SPDX-License-Identifier: GPL-3.0-or-later
// Brings waiting dossiers to the service, one after the other, until each is acknowledged.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "kiosk/base/clock.h"
#include "kiosk/delivery/online_service.h"
#include "kiosk/store/dossier_store.h"

namespace tramso {

// How long to wait after a failure: doubled each time, a little less by chance so that stations do not come
// back in step, or as long as the service asks; never longer than the longest.
struct RetryTiming {
    std::chrono::milliseconds first{5'000};
    std::chrono::milliseconds longest{600'000};
};

// What one round did.
struct RoundResult {
    int delivered = 0;
    int deferred = 0;
    int parked = 0;
    bool elsewhere = false;  // another program of this station is delivering: nothing was done
};

// Delivers what is due now, each dossier once, unless another program is doing so. Survives restarts: uploads
// resume where the server says they stand. Fails only when the store cannot note what happened (StoreBroken,
// DiskFull, FileUnwritable); failures of the service, or of one dossier, are kept with that dossier.
[[nodiscard]] Result<RoundResult> deliverDue(DossierStore& store, OnlineService& service, const Clock& clock,
                                             const RetryTiming& timing, const std::stop_token& stop);

// Runs deliverDue() on a thread of its own: at start, whenever wake() is called, and when the next try is
// due.
class Outbox {
public:
    // onRound is called on the outbox's thread after every round that did something.
    Outbox(DossierStore& store, OnlineService& service, const Clock& clock, RetryTiming timing,
           std::function<void(const RoundResult&)> onRound);
    ~Outbox();  // asks the thread to stop and waits for it; about a second
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    // Something was committed: look now. Any thread.
    void wake();

private:
    void run(const std::stop_token& stop);
    DossierStore& store_;
    OnlineService& service_;
    const Clock& clock_;
    RetryTiming timing_;
    std::function<void(const RoundResult&)> onRound_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool woken_ = true;
    std::jthread thread_;
};

}  // namespace tramso
