// SPDX-License-Identifier: GPL-3.0-or-later
// Whether other programs have the store's folder open too: a technician's tramsoctl beside the kiosk.
#pragma once

#include <filesystem>
#include <utility>

#include "kiosk/base/fault.h"

namespace tramso {

// An flock(2) on the folder itself, so that it needs no room on a full disk and goes with the program however
// that ends. Held as long as the value lives.
class FolderLock {
public:
    // Joins those who have the folder open; waits only while one of them is alone. FileUnreadable when the
    // folder cannot be opened.
    [[nodiscard]] static Result<FolderLock> take(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept
        : descriptor_{std::exchange(other.descriptor_, -1)}, alone_{other.alone_} {}
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

    // True when nobody else has it open, and nobody can join until share().
    [[nodiscard]] bool alone() const { return alone_; }
    // Lets others join.
    [[nodiscard]] Result<Done> share();

private:
    explicit FolderLock(int descriptor) : descriptor_{descriptor} {}
    int descriptor_;
    bool alone_ = false;
};

}  // namespace tramso
