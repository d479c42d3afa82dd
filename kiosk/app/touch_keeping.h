// SPDX-License-Identifier: GPL-3.0-or-later
// Where what puts touches right is kept, for the image to use (docs/image.md).
#pragma once

#include <filesystem>

#include "kiosk/ui/touch_model.h"

namespace tramso {

// Keeps a matrix in `touch-matrix` beside the settings, on top of the one that is in force since the machine
// started; the next start of the machine uses it. Empty where no image reads that file.
[[nodiscard]] KeepTouch keepTouch(const std::filesystem::path& settingsFile);

}  // namespace tramso
