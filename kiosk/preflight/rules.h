// SPDX-License-Identifier: GPL-3.0-or-later
// The rules, each adding what it finds; preflight() runs them all.
#pragma once

#include <optional>

#include "kiosk/preflight/preflight.h"

namespace tramso::rules {

// What was read with less confidence than this may be recognition's own mistake: a rule that would stop
// because of it only asks the person to look.
inline constexpr int kSureFrom = 80;

// Papers: missing, blank, unreadable, cut off, not the paper asked for.
void judgePapers(const PreflightInput& input, std::vector<Finding>& findings);
// Form: missing, of the wrong shape, dates that lie ahead.
void judgeFields(const PreflightInput& input, std::vector<Finding>& findings);
// Dates that contradict one another, registrations that come late, papers too old.
void judgeDates(const PreflightInput& input, std::vector<Finding>& findings);
// Contradictions: paper against card, paper against form.
void compareValues(const PreflightInput& input, std::vector<Finding>& findings);
// The applicant's card: an odd number, expired, sources that contradict each other; other people's numbers
// that do not fit them.
void judgeCard(const PreflightInput& input, std::vector<Finding>& findings);
// The dossier as a whole: sent before, not long ago.
void judgeDossier(const PreflightInput& input, std::vector<Finding>& findings);

// The form's field of that key; null when it is not there.
[[nodiscard]] const FormField* fieldOf(const PreflightInput& input, std::string_view key);

// "15/01/1990" or "15/1/1990" as a day; nothing when it is none. A bare year is no day, two digits no year.
[[nodiscard]] std::optional<std::chrono::year_month_day> parseDay(std::string_view text);
// "1990" as a year; nothing when it is not four digits.
[[nodiscard]] std::optional<std::chrono::year> parseYear(std::string_view text);

}  // namespace tramso::rules
