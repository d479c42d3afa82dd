// SPDX-License-Identifier: GPL-3.0-or-later
// How the days of a VisitTally are named.
#pragma once

#include <string>

#include "kiosk/base/clock.h"

namespace tramso {

// The day in Việt Nam a moment falls on: "2026-11-29".
[[nodiscard]] std::string tallyDay(Moment moment);

}  // namespace tramso
