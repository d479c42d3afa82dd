// SPDX-License-Identifier: GPL-3.0-or-later
// A bound on what is sent in a second, so that the ward's other work keeps its share of the line.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>

#include "kiosk/delivery/http_client.h"

namespace tramso {

// Bytes that may go: so many a second, saved up for a tenth of one, never longer. Any thread.
class Allowance {
public:
    using Instant = std::chrono::steady_clock::time_point;

    // 0: no bound.
    explicit Allowance(std::uint64_t perSecond = 0) : perSecond_{perSecond} {}

    // How many of `wanted` bytes may go at this moment, which they then have; 0: none yet. Never a few of
    // many, for crumbs cost the line more than they bring.
    [[nodiscard]] std::size_t take(std::size_t wanted, Instant now);

private:
    const std::uint64_t perSecond_;
    std::mutex mutex_;
    double saved_ = 0;  // bytes
    Instant since_{};
};

// A line with an allowance of its own, if it has none to share.
[[nodiscard]] HttpLine withAllowance(HttpLine line);

}  // namespace tramso
