// SPDX-License-Identifier: GPL-3.0-or-later
// The second inline style of the officers' pages, a constant.
#pragma once

#include <string_view>

namespace portal {

// CSS; comes after pageStyle().
[[nodiscard]] std::string_view officeStyle();

}  // namespace portal
