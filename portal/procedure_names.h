// SPDX-License-Identifier: GPL-3.0-or-later
// Names of common procedures, so that a tracking page says more than a number.
#pragma once

#include <string_view>

namespace portal {

// The name in Vietnamese of a national procedure code; empty when it is not a common one.
[[nodiscard]] std::string_view procedureName(std::string_view code);

}  // namespace portal
