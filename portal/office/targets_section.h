// SPDX-License-Identifier: GPL-3.0-or-later
// The targets on the page of figures.
#pragma once

#include <string>
#include <vector>

#include "portal/office/targets.h"

namespace portal {

// HTML; empty without targets. `month` as it is shown; `counted`: the ward has written down what its counter
// took in.
[[nodiscard]] std::string targetsSection(const std::vector<TargetStanding>& standings,
                                         const std::string& month, bool counted);

}  // namespace portal
