// SPDX-License-Identifier: GPL-3.0-or-later
// Locks among the requests of one process.
#pragma once

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>

#include "portal/storage/locks.h"

namespace portal {

class OwnLocks : public Locks {
public:
    [[nodiscard]] std::optional<Lease> take(const std::string& name,
                                            std::chrono::milliseconds patience) override;

private:
    void giveBack(const std::string& name);

    std::mutex mutex_;
    std::condition_variable freed_;
    std::set<std::string> held_;
};

}  // namespace portal
