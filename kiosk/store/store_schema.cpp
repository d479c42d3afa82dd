// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/store_schema.h"

namespace tramso {
namespace {

constexpr std::int64_t kVersion = 1;

// secure_delete overwrites what is deleted: a destroyed key must not live on in a free page.
constexpr const char* kDurability =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";

// `sealed_key` is the dossier's own key under the station's; with it gone, manifest and blobs are noise.
constexpr const char* kTables = R"(
CREATE TABLE dossier (
    id TEXT PRIMARY KEY, reference TEXT NOT NULL, procedure_code TEXT NOT NULL, tracking_token TEXT NOT NULL,
    state INTEGER NOT NULL, created INTEGER NOT NULL, next_try INTEGER NOT NULL, attempts INTEGER NOT NULL,
    last_fault TEXT NOT NULL, dossier_code TEXT NOT NULL, sealed_key BLOB NOT NULL, sealed_manifest BLOB NOT NULL);
CREATE TABLE document (
    dossier TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE, file TEXT NOT NULL, number INTEGER NOT NULL,
    upload_url TEXT NOT NULL DEFAULT '', PRIMARY KEY (dossier, file));
CREATE INDEX due ON dossier (state, next_try);
PRAGMA user_version = 1;
)";

// A page that does not hang together would show only when it is needed, perhaps with a citizen waiting.
Result<Done> checkWhole(SqlDatabase& database) {
    auto statement = database.prepare("PRAGMA quick_check(1)");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row || statement->text(0) != "ok") return fail(FaultCode::StoreBroken, "quick check");
    return Done{};
}

Result<std::int64_t> versionOf(SqlDatabase& database) {
    auto statement = database.prepare("PRAGMA user_version");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->step();
    if (!row) return tl::unexpected{row.error()};
    return statement->number(0);
}

}  // namespace

Result<Done> prepareSchema(SqlDatabase& database) {
    if (auto set = database.execute(kDurability); !set) return set;
    if (auto whole = checkWhole(database); !whole) return whole;
    auto transaction = SqlTransaction::begin(database);
    if (!transaction) return tl::unexpected{transaction.error()};
    const auto version = versionOf(database);
    if (!version) return tl::unexpected{version.error()};
    if (*version > kVersion) return fail(FaultCode::StoreBroken, "later schema");
    if (*version == 0)
        if (auto made = database.execute(kTables); !made) return made;
    return transaction->commit();
}

}  // namespace tramso
