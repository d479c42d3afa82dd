// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox's lines as rows of the database; shared by the files that implement the store, and by nobody
// else.
#pragma once

#include <vector>

#include "kiosk/store/dossier_store.h"
#include "kiosk/store/sqlite.h"

namespace tramso::store_rows {

// The beginning of every statement whose rows are lines of the outbox.
inline constexpr const char* kEntryColumns =
    "SELECT id, reference, procedure_code, tracking_token, state, created, next_try, attempts, last_fault, "
    "dossier_code, assisted_by, spent "
    "FROM dossier ";

// Runs a statement that begins so.
[[nodiscard]] Result<std::vector<OutboxEntry>> entriesOf(SqlStatement statement);

// Every dossier still known, oldest first.
[[nodiscard]] Result<std::vector<OutboxEntry>> allEntries(SqlDatabase& database);

}  // namespace tramso::store_rows
