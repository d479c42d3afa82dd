// SPDX-License-Identifier: GPL-3.0-or-later
// Settings on their way back into a file, for programs that set a station up.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "config/loader/settings.h"
#include "kiosk/base/fault.h"

namespace tramso {

// What differs from the defaults, as TOML; parseSettings() reads the same values from it.
[[nodiscard]] std::string settingsToml(const Settings& settings);

// A settings file's text with other values: only lines whose value changes are written anew, so that a
// technician's remarks and order stay. What parseSettings() reads from it is `wanted`. A text that is not one
// of settings, or whose way of writing them is not a line each, gives settingsToml(wanted).
[[nodiscard]] std::string withSettings(std::string_view toml, const Settings& wanted);

// Changes the file to these values, as withSettings(); makes it when there is none. Durable when it returns.
// FileUnreadable, FileUnwritable, DiskFull.
[[nodiscard]] Result<Done> saveSettings(const std::filesystem::path& file, const Settings& wanted);

}  // namespace tramso
