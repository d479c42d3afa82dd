// SPDX-License-Identifier: GPL-3.0-or-later
// What several boxes cover together.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "kiosk/picture/picture.h"

namespace tramso {

// The smallest box around two. Boxes of recognised words may be absurd: a side that an int cannot hold is as
// long as one can.
[[nodiscard]] inline Box united(const Box& a, const Box& b) {
    const auto end = [](int from, int size) { return std::int64_t{from} + size; };
    const auto side = [](std::int64_t from, std::int64_t to) {
        constexpr std::int64_t kMost = std::numeric_limits<int>::max();
        return static_cast<int>(std::clamp<std::int64_t>(to - from, -kMost, kMost));
    };
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, side(x, std::max(end(a.x, a.width), end(b.x, b.width))),
            side(y, std::max(end(a.y, a.height), end(b.y, b.height)))};
}

}  // namespace tramso
