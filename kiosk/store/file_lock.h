// SPDX-License-Identifier: GPL-3.0-or-later
// A lock between the programs of one station (flock(2)): it goes with its holder, however that one dies.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "kiosk/base/fault.h"

namespace tramso {

// Held while the value lives. Two locks on one file exclude each other within one program too.
class FileLock {
public:
    // Without waiting: nothing when somebody else holds it. The file is made (mode 0600) when it is not
    // there, and stays. FileUnwritable.
    [[nodiscard]] static Result<std::optional<FileLock>> tryTake(const std::filesystem::path& file);

    FileLock(FileLock&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int fd) : fd_{fd} {}
    [[nodiscard]] static Result<FileLock> open(const std::filesystem::path& file);

    int fd_;  // closing it gives the lock back
};

}  // namespace tramso
