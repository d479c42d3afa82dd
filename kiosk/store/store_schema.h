// SPDX-License-Identifier: GPL-3.0-or-later
// The database's shape and how it is brought up to date.
#pragma once

#include "kiosk/store/sqlite.h"

namespace tramso {

// The database's file in the store's folder.
inline constexpr const char* kDatabaseName = "outbox.db";

// Sets durability and makes the tables or brings those of an earlier version up to date; a copy of an earlier
// database is kept beside it until dropCopies(). StoreBroken for a database of a later version or a damaged
// one, DiskFull.
[[nodiscard]] Result<Done> prepareSchema(SqlDatabase& database, const std::filesystem::path& file);

// Removes the copies an update of the schema has kept: whoever destroys a key destroys it there too.
// FileUnwritable.
[[nodiscard]] Result<Done> dropCopies(const std::filesystem::path& file);

}  // namespace tramso
