// SPDX-License-Identifier: GPL-3.0-or-later
// How tramsoctl speaks: one line to standard error for what did not work.
#pragma once

#include <string>

#include "kiosk/app/station.h"

namespace tramso::ctl {

// Prints the fault's words (English) behind a subject, "page.jpg"; returns 1.
int complain(const std::string& subject, const Fault& fault);
// Prints why the program cannot start; returns 2.
int complain(const StartProblem& problem);

}  // namespace tramso::ctl
