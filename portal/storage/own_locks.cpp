// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/own_locks.h"

namespace portal {

std::optional<Lease> OwnLocks::take(const std::string& name, std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    if (!freed_.wait_for(lock, patience, [&] { return !held_.contains(name); })) return std::nullopt;
    held_.insert(name);
    return Lease{[this, name] { giveBack(name); }};
}

void OwnLocks::giveBack(const std::string& name) {
    {
        const std::lock_guard lock{mutex_};
        held_.erase(name);
    }
    freed_.notify_all();
}

}  // namespace portal
