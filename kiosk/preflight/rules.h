// SPDX-License-Identifier: GPL-3.0-or-later
// The rules, each adding what it finds; preflight() runs them all.
#pragma once

#include <optional>

#include "kiosk/preflight/preflight.h"

namespace tramso::rules {

// Papers: missing, blank, unreadable, cut off, not the paper asked for.
void judgePapers(const PreflightInput& input, std::vector<Finding>& findings);
// Form: missing, of the wrong shape, dates that lie ahead.
void judgeFields(const PreflightInput& input, std::vector<Finding>& findings);
// Contradictions: paper against card, paper against form.
void compareValues(const PreflightInput& input, std::vector<Finding>& findings);

// "15/01/1990" or "15/1/1990" as a day; nothing when it is none. A bare year is no day, two digits no year.
[[nodiscard]] std::optional<std::chrono::year_month_day> parseDay(std::string_view text);

}  // namespace tramso::rules
