// SPDX-License-Identifier: GPL-3.0-or-later
// The twin of a box with two slots: what is put in runs at once, without a new start of the machine.
#pragma once

#include <mutex>
#include <utility>

#include "kiosk/device/updates.h"

namespace tramso {

// Any thread. The first box runs one edition, another waits, and none was there before.
class DemoUpdates final : public Updates {
public:
    Result<UpdateStanding> look() override {
        const std::scoped_lock lock{mutex_};
        if (silent_) return fail(FaultCode::NotFound, "demo updates");
        return now_;
    }
    Result<Done> putIn() override {
        const std::scoped_lock lock{mutex_};
        if (now_.offered.empty()) return fail(FaultCode::NotFound, "demo bundle");
        now_.tried = std::exchange(now_.offered, {});
        now_.outcome = next_;
        if (next_ == UpdateOutcome::Good) start(now_.tried);
        return Done{};
    }
    Result<Done> goBack() override {
        const std::scoped_lock lock{mutex_};
        if (now_.before.empty()) return fail(FaultCode::NotFound, "demo edition before");
        start(std::string{now_.before});
        now_.outcome = UpdateOutcome::WentBack;
        return Done{};
    }
    bool underWay() override {
        const std::scoped_lock lock{mutex_};
        return now_.outcome == UpdateOutcome::PuttingIn;
    }

    // This one waits from now on.
    void offer(const std::string& edition) {
        const std::scoped_lock lock{mutex_};
        now_.offered = edition;
    }
    // What comes of what is put in from now on.
    void nextOutcome(UpdateOutcome outcome) {
        const std::scoped_lock lock{mutex_};
        next_ = outcome;
    }
    // Whoever keeps the slots answers nobody.
    void fallSilent(bool silent) {
        const std::scoped_lock lock{mutex_};
        silent_ = silent;
    }

private:
    void start(const std::string& edition) {
        now_.before = std::exchange(now_.edition, edition);
        std::swap(now_.slot, now_.otherSlot);
    }

    std::mutex mutex_;
    UpdateStanding now_{
        .slot = "A", .edition = "20261102083000", .otherSlot = "B", .offered = "20261129193128"};
    UpdateOutcome next_ = UpdateOutcome::Good;
    bool silent_ = false;
};

}  // namespace tramso
