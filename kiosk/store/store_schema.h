// SPDX-License-Identifier: GPL-3.0-or-later
// The database's shape and how it is brought up to date.
#pragma once

#include "kiosk/store/sqlite.h"

namespace tramso {

// Sets durability and makes or checks the tables. StoreBroken for a database of a later version or a damaged
// one.
[[nodiscard]] Result<Done> prepareSchema(SqlDatabase& database);

}  // namespace tramso
