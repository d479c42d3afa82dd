// SPDX-License-Identifier: GPL-3.0-or-later
// Facts and counts as they stand in the database's columns.
#pragma once

#include <map>
#include <string>

#include "portal/fleet/station_report.h"

namespace portal {

// As JSON, and back; what is not ours reads as nothing.
[[nodiscard]] std::string factsText(const StationFacts& facts);
[[nodiscard]] StationFacts factsOf(const std::string& text);
[[nodiscard]] std::string countsText(const std::map<std::string, std::int64_t>& counts);
[[nodiscard]] std::map<std::string, std::int64_t> countsOf(const std::string& text);

}  // namespace portal
