// SPDX-License-Identifier: GPL-3.0-or-later
// One request at a time may change an upload or take in a dossier.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace portal {

// The right to change what a name stands for, given back when it goes out of scope. Lives shorter than the
// Locks it is of.
class Lease {
public:
    explicit Lease(std::function<void()> giveBack) : giveBack_{std::move(giveBack)} {}
    Lease(Lease&& other) noexcept : giveBack_{std::move(other.giveBack_)} { other.giveBack_ = nullptr; }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
        if (giveBack_) giveBack_();
    }

private:
    std::function<void()> giveBack_;
};

// May be used from any thread.
class Locks {
public:
    Locks() = default;
    Locks(const Locks&) = delete;
    Locks& operator=(const Locks&) = delete;
    virtual ~Locks() = default;

    // The lease, or nothing when another request still holds it after `patience`.
    [[nodiscard]] virtual std::optional<Lease> take(
        const std::string& name, std::chrono::milliseconds patience = std::chrono::milliseconds{0}) = 0;
};

}  // namespace portal
