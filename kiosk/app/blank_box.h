// SPDX-License-Identifier: GPL-3.0-or-later
// A box is made blank: by a technician at its screen, or by tramsoctl.
#pragma once

#include <filesystem>

#include "kiosk/enrol/enrolment.h"

namespace tramso {

// What blankStation() does, and on a station's image asks for its next start to destroy the key of the whole
// volume too (docs/image.md), which begins at once. Nobody may have the store open.
[[nodiscard]] OrTrouble<Settings> makeBoxBlank(const Settings& settings,
                                               const std::filesystem::path& settingsFile);

}  // namespace tramso
