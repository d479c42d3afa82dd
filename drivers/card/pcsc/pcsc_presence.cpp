// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/pcsc_presence.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <semaphore>

#include "drivers/card/pcsc/pcsc_fault.h"

namespace tramso {
namespace {

constexpr auto kPlugAndPlay = R"(\\?PnP?\Notification)";
constexpr std::chrono::seconds kServiceRetry{1};
constexpr std::chrono::milliseconds kCancelRetry{20};
constexpr DWORD kCountShift = 16;

// Sleeps, unless stop is requested.
void pause(const std::stop_token& stop, std::chrono::milliseconds duration) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock{mutex};
    never.wait_for(lock, stop, duration, [] { return false; });
}

}  // namespace

void PcscPresence::lose() {
    watched_.clear();
    context_.reset();
}

// Fills in what the service knows of each reader, and of their number, and waits for a difference.
LONG PcscPresence::statusChange(DWORD timeout) {
    std::vector<SCARD_READERSTATE> states;
    for (const Watched& reader : watched_) {
        SCARD_READERSTATE& state = states.emplace_back();
        state.szReader = reader.name.c_str();
        state.dwCurrentState = reader.state;
    }
    SCARD_READERSTATE& plugging = states.emplace_back();
    plugging.szReader = kPlugAndPlay;
    plugging.dwCurrentState = readerCount_ << kCountShift;
    const LONG error =
        SCardGetStatusChange(context_->get(), timeout, states.data(), static_cast<DWORD>(states.size()));
    if (error == SCARD_S_SUCCESS)
        for (std::size_t i = 0; i < watched_.size(); ++i)
            watched_[i].state = states[i].dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
    return error;
}

CardPresence PcscPresence::look() {
    if (!context_) {
        auto context = PcscContext::establish();
        if (!context) return CardPresence::NoReader;
        context_ = std::move(*context);
    }
    const auto all = context_->readers({});
    const auto names = context_->readers(wanted_);
    if (!all || !names) {
        lose();
        return CardPresence::NoReader;
    }
    readerCount_ = static_cast<DWORD>(all->size());
    watched_.clear();
    for (const std::string& name : *names) watched_.push_back({name, SCARD_STATE_UNAWARE});
    if (watched_.empty()) return CardPresence::NoReader;
    const LONG error = statusChange(0);
    if (serviceGone(error)) lose();
    if (error != SCARD_S_SUCCESS) return CardPresence::NoReader;
    const bool present = std::ranges::any_of(
        watched_, [](const Watched& reader) { return (reader.state & SCARD_STATE_PRESENT) != 0; });
    return present ? CardPresence::Present : CardPresence::Empty;
}

// A cancel that comes just before the wait begins is lost, so it is repeated until the wait has ended.
void PcscPresence::sleepUntilEvent(const std::stop_token& stop) {
    if (!context_) return pause(stop, kServiceRetry);
    std::binary_semaphore ended{0};
    LONG error = SCARD_S_SUCCESS;
    {
        const std::stop_callback cancel{stop, [&, context = context_->get()] {
                                            while (!ended.try_acquire_for(kCancelRetry)) SCardCancel(context);
                                        }};
        error = statusChange(INFINITE);
        ended.release();
    }
    if (serviceGone(error)) lose();
    const bool expected = error == SCARD_S_SUCCESS || error == SCARD_E_CANCELLED || serviceGone(error);
    if (!expected) pause(stop, kServiceRetry);  // a reader that went while we asked: look again, not at once
}

CardPresence PcscPresence::waitForChange(CardPresence known, const std::stop_token& stop) {
    while (true) {
        const CardPresence now = look();
        if (now != known || stop.stop_requested()) return now;
        sleepUntilEvent(stop);
    }
}

}  // namespace tramso
