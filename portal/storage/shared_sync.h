// SPDX-License-Identifier: GPL-3.0-or-later
// Many who wait for the same file to reach the disk share one sync.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>

#include "portal/files.h"

namespace portal {

// May be used from any thread.
class SharedSync {
public:
    // False when the file is not there; it stays the same one from now on.
    [[nodiscard]] bool open(const std::filesystem::path& file);
    // True when all that was written to the file before the call is on the disk. Once the disk has refused it
    // stays false: the system forgets what it could not write, so a later success would prove nothing.
    [[nodiscard]] bool wait();

private:
    Descriptor file_;
    std::mutex mutex_;
    std::condition_variable ended_;
    std::uint64_t asked_ = 0, done_ = 0;  // waiters counted from 1: how many came, how many are served
    bool syncing_ = false, broken_ = false;
};

}  // namespace portal
