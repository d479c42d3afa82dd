// SPDX-License-Identifier: GPL-3.0-or-later
// One request at a time may change an upload.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace portal {

class UploadLocks;

// The right to change one upload, given back when it goes out of scope. Lives shorter than its UploadLocks.
class Lease {
public:
    Lease(UploadLocks& locks, std::string id) : locks_{&locks}, id_{std::move(id)} {}
    Lease(Lease&& other) noexcept;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Lease& operator=(Lease&&) = delete;
    ~Lease();

private:
    UploadLocks* locks_;
    std::string id_;
};

// May be used from any thread.
class UploadLocks {
public:
    // The lease, or nothing when another request still holds it after `patience`.
    [[nodiscard]] std::optional<Lease> take(const std::string& id,
                                            std::chrono::milliseconds patience = std::chrono::milliseconds{
                                                0});

private:
    friend class Lease;
    void giveBack(const std::string& id);

    std::mutex mutex_;
    std::condition_variable freed_;
    std::set<std::string> held_;
};

}  // namespace portal
