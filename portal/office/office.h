// SPDX-License-Identifier: GPL-3.0-or-later
// What the officers' pages work with.
#pragma once

#include "portal/catalogue.h"
#include "portal/office/accounts.h"
#include "portal/office/result_shelf.h"
#include "portal/office/sessions.h"
#include "portal/office/targets.h"
#include "portal/office/tries.h"

namespace portal {

// Outlives the server.
struct Office {
    Accounts accounts;
    Sessions sessions;
    Tries tries;
    ResultShelf& results;
    Catalogue catalogue;
    std::vector<Target> targets;    // of the city's programme
    std::filesystem::path counter;  // what was taken in at the counter, month by month; may be missing
    bool behindProxy = false;       // the proxy in front says whose request it is: X-Forwarded-For
};

}  // namespace portal
