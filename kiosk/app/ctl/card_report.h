// SPDX-License-Identifier: GPL-3.0-or-later
// A chip's reading as tramsoctl tells it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "drivers/card/chip_reading.h"
#include "kiosk/identity/identity.h"

namespace tramso::ctl {

// Everything but the portrait's picture: `identity` (null for what no source says), `contradictions`,
// `access`, `genuineness`, `data_groups`, `mrz`, `vietnam` (DG13 by field id), `portrait` (kind and bytes).
[[nodiscard]] nlohmann::ordered_json cardJson(const ChipReading& reading, const Identity& identity);

// To standard output, for people: number masked, of the birth only the year.
void printCardReading(const ChipReading& reading, const Identity& identity);

}  // namespace tramso::ctl
