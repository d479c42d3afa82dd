// SPDX-License-Identifier: GPL-3.0-or-later
// Following a dossier that was handed in earlier, at this station or another: what the slip tells, what the
// service says, and what can be brought.
#pragma once

#include <optional>
#include <string>

#include "kiosk/delivery/online_service.h"
#include "kiosk/procedures/procedure.h"

namespace tramso {

// What is known of the dossier somebody follows.
struct FollowUp {
    bool looking = false;                 // the service is being asked
    std::string trackingToken;            // of the slip; empty until it is known
    std::optional<DossierStatus> status;  // once the service told
    // Why it did not tell, or did not do it: BarcodeNone and CardUnreadable on the glass, NotFound and the
    // Service… codes.
    std::optional<FaultCode> trouble;
    bool supplementing = false;  // the visit brings the papers that were asked for
};

// The procedure of a dossier reduced to the papers asked for, in the officer's order; every one must be
// there. Papers an officer named freely get the keys "asked-1", "asked-2", …
[[nodiscard]] Procedure supplementOf(const Procedure& procedure, const DossierStatus& status);

}  // namespace tramso
