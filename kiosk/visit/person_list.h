// SPDX-License-Identifier: GPL-3.0-or-later
// A list of persons as one answer: a line for each, their parts between tabs, in the order of
// FieldRule::parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/procedure.h"

namespace tramso {

using PersonParts = std::vector<std::string>;  // one value for each part; empty ones are not known

// The persons of an answer; each has all parts. Not more than FieldRule::most.
[[nodiscard]] std::vector<PersonParts> personsOf(const FieldRule& list, std::string_view value);

// The answer that says them. Tabs and line ends within values become spaces.
[[nodiscard]] std::string personsText(const std::vector<PersonParts>& persons);

}  // namespace tramso
