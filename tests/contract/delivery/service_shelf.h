// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal has really taken in, looked up in its data folder.
#pragma once

#include <string>
#include <vector>

#include "tests/contract/delivery/sending_station.h"
#include "tests/contract/portal/portal_process.h"

// Ids of the dossiers a portal keeps.
[[nodiscard]] std::vector<std::string> dossiersAt(const PortalProcess& portal);
// Whether a portal keeps exactly these documents of this dossier, byte for byte, and its manifest.
[[nodiscard]] bool holdsWhole(const PortalProcess& portal, const SendingStation& station,
                              const std::string& id);
// Uploads a portal still keeps beside the dossiers.
[[nodiscard]] std::size_t uploadsAt(const PortalProcess& portal);
