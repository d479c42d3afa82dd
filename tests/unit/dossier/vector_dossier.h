// SPDX-License-Identifier: GPL-3.0-or-later
// The dossier of tests/data/wire/manifest.json, as the kiosk holds it.
#pragma once

#include "kiosk/dossier/dossier.h"

namespace tramso {

// Spelled out here value by value, not read from the file.
[[nodiscard]] Dossier vectorDossier();

// The bytes of tests/data/wire/manifest.json.
[[nodiscard]] std::string vectorManifest();

}  // namespace tramso
