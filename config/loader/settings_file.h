// SPDX-License-Identifier: GPL-3.0-or-later
// Settings on their way back into a file, for programs that set a station up.
#pragma once

#include <string>

#include "config/loader/settings.h"

namespace tramso {

// What differs from the defaults, as TOML; parseSettings() reads the same values from it.
[[nodiscard]] std::string settingsToml(const Settings& settings);

}  // namespace tramso
