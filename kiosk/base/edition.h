// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the disk's editions: they only grow, "20261129193128".
#pragma once

#include <string_view>

namespace tramso {

// 1 to 20 digits.
[[nodiscard]] bool isEdition(std::string_view text);
// Whether `edition` is higher than `other`; anything is newer than nothing.
[[nodiscard]] bool isNewer(std::string_view edition, std::string_view other);

}  // namespace tramso
