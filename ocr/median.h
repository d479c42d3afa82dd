// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of many measures, which a few wild ones do not move.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tramso {

// The middle one; of an even number the upper. Not of none.
template <class T>
[[nodiscard]] T median(std::vector<T> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace tramso
