// SPDX-License-Identifier: GPL-3.0-or-later
// What stations counted of their visits, as a part of the page of figures.
#pragma once

#include <string>

#include "portal/office/visit_figures.h"

namespace portal {

[[nodiscard]] std::string visitsSection(const VisitFigures& figures);

}  // namespace portal
