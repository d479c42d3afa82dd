// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/part_size.h"

#include <algorithm>

namespace tramso {

void PartSize::went(std::size_t bytes, std::chrono::steady_clock::duration spent) {
    constexpr double kStep = 4;
    // A document's last part, being smaller, tells only whether even so much takes too long.
    if (bytes < size_ && spent <= limits_.target) return;
    const double ratio = std::chrono::duration<double>{limits_.target} / std::max(spent, decltype(spent){1});
    const auto before = static_cast<double>(size_);
    become(std::clamp(static_cast<double>(bytes) * ratio, before / kStep, before * kStep));
}

void PartSize::broke() {
    become(static_cast<double>(size_) / 2);
}

void PartSize::become(double wanted) {
    const std::size_t whole = static_cast<std::size_t>(wanted) / limits_.least * limits_.least;
    size_ = std::clamp(whole, limits_.least, limits_.most);
}

}  // namespace tramso
