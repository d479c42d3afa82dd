// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens work with beside the visit; most of it is for volunteers and technicians.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "kiosk/device/bench.h"
#include "kiosk/device/returned_dossiers.h"
#include "kiosk/device/station_check.h"
#include "kiosk/device/updates.h"
#include "kiosk/store/dossier_store.h"
#include "kiosk/ui/touch_model.h"
#include "kiosk/ui/volume_model.h"

namespace tramso {

// All outlive the screens.
struct StaffPorts {
    DossierStore& store;
    StationCheck& check;
    Bench& bench;
    const Clock& clock;
    std::filesystem::path folder;  // of staff list, wrong codes, service state, exports
    std::string version;           // of the program, "0.1.0"
    std::function<void()> wakeOutbox = [] {};
    ReturnedDossiers* returned = nullptr;  // nothing is followed without it
    // How loud the station is, now and after the next start; none: it has no loudspeaker.
    Loudspeaker* loudspeaker = nullptr;
    KeepVolume keepVolume = {};
    KeepTouch keepTouch = {};    // empty: this box takes no matrix of its touch panel
    Updates* updates = nullptr;  // none: the disk of this station is not replaced from here
    // Ends the program and makes the box blank; empty: it cannot be done from here.
    std::function<void()> makeBlank = {};
    // Somebody said how it was, 1 (bad) to 5 (good).
    std::function<void(int)> rated = [](int) {};
};

}  // namespace tramso
