// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/delivery/one_delivery.h"
#include "kiosk/delivery/outbox.h"

namespace tramso {
namespace {

using std::chrono::milliseconds;

// Takes off up to a quarter. The dice are the dossier's id, which is random: another pair of its digits each
// time.
milliseconds scattered(milliseconds wait, const OutboxEntry& entry) {
    constexpr std::size_t kPairs = 16;
    const auto pair = static_cast<std::size_t>(entry.attempts) % kPairs * 2;
    const auto byte = entry.id.size() > pair ? fromHex(std::string_view{entry.id}.substr(pair, 2)) : Bytes{};
    const auto drawn = byte && !byte->empty() ? std::to_integer<int>(byte->front()) : 0;
    constexpr int kSides = 256;
    return wait - wait / 4 * drawn / kSides;
}

milliseconds waitAfter(const OutboxEntry& entry, const Setback& setback, const RetryTiming& timing) {
    if (setback.retryAfter.count() > 0) {
        // In seconds first: a service may name a number that is no number of milliseconds any more.
        const auto bound = std::chrono::ceil<std::chrono::seconds>(timing.longest);
        return std::min<milliseconds>(
            std::max<milliseconds>(std::min(setback.retryAfter, bound), timing.first), timing.longest);
    }
    auto wait = timing.first;
    for (int i = 0; i < entry.attempts && wait < timing.longest; ++i) wait *= 2;
    return scattered(std::min(wait, timing.longest), entry);
}

// Delivers, one dossier after the other, what is due at the beginning.
class Round {
public:
    Round(DossierStore& store, OnlineService& service, const Clock& clock, const RetryTiming& timing,
          const std::stop_token& stop)
        : store_{store},
          service_{service},
          clock_{clock},
          timing_{timing},
          stop_{stop},
          started_{clock.now()} {}

    Result<RoundResult> run() {
        // A try that lies further ahead than any wait was set by a clock that has been put back since.
        if (auto near = store_.bringForward(latestTry()); !near) return tl::unexpected{near.error()};
        while (!stop_.stop_requested()) {
            const auto entry = store_.nextDue(started_);
            if (!entry) return tl::unexpected{entry.error()};
            if (!*entry) break;
            const auto answer = OneDelivery{store_, service_, **entry, stop_}.run();
            if (!answer && answer.error().setback.fault.code == FaultCode::Cancelled) break;
            const auto noted = answer ? arrived(**entry, *answer) : failed(**entry, answer.error());
            if (!noted) return tl::unexpected{noted.error()};
        }
        return result_;
    }

private:
    Result<Done> arrived(const OutboxEntry& entry, const Acknowledgement& answer) {
        ++result_.delivered;
        return store_.markDelivered(entry.id, answer.dossierCode);
    }

    Result<Done> failed(const OutboxEntry& entry, const Trouble& trouble) {
        const Fault& fault = trouble.setback.fault;
        if (trouble.blame == Blame::Store) return tl::unexpected{fault};
        logFault(fault);
        // What trying again cannot mend.
        if (trouble.blame == Blame::Dossier || fault.code == FaultCode::ServiceRefused) {
            ++result_.parked;
            return store_.park(entry.id, fault.code);
        }
        ++result_.deferred;
        const auto wait = waitAfter(entry, trouble.setback, timing_);
        logEvent(LogEvent::DeliveryDeferred, fault.code, wait);
        // Later than the round's beginning, so that each dossier comes up once, whatever the clock does
        // meanwhile.
        const Moment next = std::clamp(clock_.now() + wait, started_ + wait, latestTry());
        return store_.defer(entry.id, fault.code, next);
    }

    [[nodiscard]] Moment latestTry() const { return started_ + timing_.longest; }

    DossierStore& store_;
    OnlineService& service_;
    const Clock& clock_;
    const RetryTiming& timing_;
    const std::stop_token& stop_;
    const Moment started_;
    RoundResult result_;
};

}  // namespace

Result<RoundResult> deliverDue(DossierStore& store, OnlineService& service, const Clock& clock,
                               const RetryTiming& timing, const std::stop_token& stop) {
    const auto turn = store.takeSendingTurn();
    if (!turn) return tl::unexpected{turn.error()};
    if (!*turn) return RoundResult{.elsewhere = true};
    return Round{store, service, clock, timing, stop}.run();
}

}  // namespace tramso
