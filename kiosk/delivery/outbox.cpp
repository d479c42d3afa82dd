// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/outbox.h"

#include <algorithm>

#include "kiosk/base/log.h"

namespace tramso {
namespace {

// How often the outbox looks whether a try is due; also how late a try may be.
constexpr std::chrono::milliseconds kLook{500};

}  // namespace

Outbox::Outbox(DossierStore& store, OnlineService& service, const Clock& clock, RetryTiming timing,
               std::function<void(const RoundResult&)> onRound)
    : store_{store}, service_{service}, clock_{clock}, timing_{timing}, onRound_{std::move(onRound)} {
    thread_ = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

Outbox::~Outbox() =
    default;  // the thread is the last member: it is stopped and joined before what it uses goes

void Outbox::wake() {
    {
        const std::scoped_lock lock{mutex_};
        woken_ = true;
    }
    changed_.notify_all();
}

void Outbox::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto round = deliverDue(store_, service_, clock_, timing_, stop);
        if (!round)
            logFault(round.error());
        else if (onRound_ && round->delivered + round->deferred + round->parked > 0)
            onRound_(*round);
        std::unique_lock lock{mutex_};
        // A store that fails is not asked twice a second.
        const auto pause = round ? kLook : std::max(kLook, timing_.first);
        changed_.wait_for(lock, stop, pause, [this] { return woken_; });
        woken_ = false;
    }
}

}  // namespace tramso
