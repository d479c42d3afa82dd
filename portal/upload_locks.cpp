// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/upload_locks.h"

#include <utility>

namespace portal {

Lease::Lease(Lease&& other) noexcept
    : locks_{std::exchange(other.locks_, nullptr)}, id_{std::move(other.id_)} {}

Lease::~Lease() {
    if (locks_ != nullptr) locks_->giveBack(id_);
}

std::optional<Lease> UploadLocks::take(const std::string& id, std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    if (!freed_.wait_for(lock, patience, [&] { return !held_.contains(id); })) return std::nullopt;
    held_.insert(id);
    return Lease{*this, id};
}

void UploadLocks::giveBack(const std::string& id) {
    {
        const std::lock_guard lock{mutex_};
        held_.erase(id);
    }
    freed_.notify_all();
}

}  // namespace portal
