// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for files to come into a folder, and for the order to stop.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

#include "kiosk/base/fault.h"
#include "kiosk/base/owned_fd.h"

namespace tramso::ctl {

// SIGTERM and SIGINT as a stop token. Made before any other thread, which then leave the signals to it; they
// stay blocked afterwards.
class StopOrder {
public:
    StopOrder();
    ~StopOrder();
    StopOrder(const StopOrder&) = delete;
    StopOrder& operator=(const StopOrder&) = delete;
    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }
    // Readable once stop was ordered; for poll().
    [[nodiscard]] int fd() const { return ordered_.get(); }

private:
    void listen();
    OwnedFd signals_;
    OwnedFd ordered_;
    std::stop_source source_;
    std::jthread listener_;
};

// Tells when something in a folder changed. One thread.
class FolderWatch {
public:
    // FileUnreadable when there is no such folder.
    [[nodiscard]] static Result<std::unique_ptr<FolderWatch>> open(const std::filesystem::path& folder);

    // Returns when a file was finished or moved here since the last call, when the time is over (none: waits
    // for ever), or when `stop` was ordered. FileUnreadable once the folder itself is gone.
    [[nodiscard]] Result<Done> wait(std::optional<std::chrono::milliseconds> longest, const StopOrder& stop);

private:
    explicit FolderWatch(int fd) : fd_{fd} {}
    OwnedFd fd_;
};

// Whether nobody is still writing a file. Known at once on file systems of this machine; on others it has to
// lie untouched for a while.
[[nodiscard]] bool isComplete(const std::filesystem::path& file);

}  // namespace tramso::ctl
