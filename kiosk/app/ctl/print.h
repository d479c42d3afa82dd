// SPDX-License-Identifier: GPL-3.0-or-later
// How tramsoctl begins and speaks: its settings; one line to standard error for what did not work.
#pragma once

#include <string>

#include "kiosk/app/station.h"

namespace tramso::ctl {

inline constexpr auto kUsualSettings = "/etc/tramso/kiosk.toml";

// For commands that need no station: when the usual file is not there, the defaults.
[[nodiscard]] OrProblem<Settings> settingsOrDefaults(const std::filesystem::path& file);

// Makes the store's folder, for its owner alone, when it is not there yet.
void makeStoreFolder(const Settings& settings);

// Prints the fault's words (English) behind a subject, "page.jpg"; returns 1.
int complain(const std::string& subject, const Fault& fault);
// Prints why the program cannot start; returns 2.
int complain(const StartProblem& problem);

}  // namespace tramso::ctl
