// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/allowance.h"

#include <algorithm>

namespace tramso {
namespace {

constexpr double kSavedFor = 0.1;      // s
constexpr double kPacket = 1400;       // bytes; the least that may be saved up, and goes at once
constexpr std::size_t kCrumbs = 1024;  // bytes

}  // namespace

std::size_t Allowance::take(std::size_t wanted, Instant now) {
    if (perSecond_ == 0) return wanted;
    const std::scoped_lock lock{mutex_};
    const auto rate = static_cast<double>(perSecond_);
    const std::chrono::duration<double> passed = now - since_;
    saved_ = std::min(saved_ + passed.count() * rate, std::max(rate * kSavedFor, kPacket));
    since_ = now;
    const auto count = std::min(wanted, static_cast<std::size_t>(saved_));
    if (count < std::min(wanted, kCrumbs)) return 0;
    saved_ -= static_cast<double>(count);
    return count;
}

HttpLine withAllowance(HttpLine line) {
    if (!line.shared) line.shared = std::make_shared<Allowance>(line.mostPerSecond);
    return line;
}

}  // namespace tramso
