// SPDX-License-Identifier: GPL-3.0-or-later
// The ward's figures as a page.
#pragma once

#include <string>

#include "portal/catalogue.h"
#include "portal/office/figures.h"
#include "portal/office/sessions.h"

namespace portal {

[[nodiscard]] std::string figuresPage(const Figures& figures, const Catalogue& catalogue,
                                      const Session& session);

}  // namespace portal
