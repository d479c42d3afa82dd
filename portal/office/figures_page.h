// SPDX-License-Identifier: GPL-3.0-or-later
// The ward's figures as a page.
#pragma once

#include <string>

#include "portal/catalogue.h"
#include "portal/office/figures.h"
#include "portal/office/sessions.h"
#include "portal/office/targets.h"
#include "portal/office/visit_figures.h"

namespace portal {

// Where the city's targets stand.
struct ShownTargets {
    const std::vector<TargetStanding>& standings;
    bool counted = false;  // what the counter took in that month is known
};

[[nodiscard]] std::string figuresPage(const Figures& figures, const VisitFigures& visits,
                                      const ShownTargets& targets, const Catalogue& catalogue,
                                      const Session& session);

}  // namespace portal
