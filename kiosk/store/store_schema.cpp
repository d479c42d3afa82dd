// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/store_schema.h"

#include <fmt/format.h>

#include <array>

namespace tramso {
namespace {

// secure_delete overwrites what is deleted: a destroyed key must not live on in a free page.
constexpr const char* kDurability =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";

// What each version added. `sealed_key` is the dossier's own key under the station's; with it gone, manifest
// and blobs are noise.
constexpr std::array kSteps{
    R"(
CREATE TABLE dossier (
    id TEXT PRIMARY KEY, reference TEXT NOT NULL, procedure_code TEXT NOT NULL, tracking_token TEXT NOT NULL,
    state INTEGER NOT NULL, created INTEGER NOT NULL, next_try INTEGER NOT NULL, attempts INTEGER NOT NULL,
    last_fault TEXT NOT NULL, dossier_code TEXT NOT NULL, sealed_key BLOB NOT NULL, sealed_manifest BLOB NOT NULL);
CREATE TABLE document (
    dossier TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE, file TEXT NOT NULL, number INTEGER NOT NULL,
    upload_url TEXT NOT NULL DEFAULT '', PRIMARY KEY (dossier, file));
CREATE INDEX due ON dossier (state, next_try);
PRAGMA user_version = 1;
)",
    // When it was delivered, for how long entries are kept; the consents, under the station's key; the
    // journal.
    R"(
ALTER TABLE dossier ADD COLUMN delivered INTEGER NOT NULL DEFAULT 0;
UPDATE dossier SET delivered = created WHERE state = 1;
CREATE TABLE consent (dossier TEXT PRIMARY KEY, created INTEGER NOT NULL, sealed BLOB NOT NULL);
CREATE TABLE journal (number INTEGER PRIMARY KEY, line TEXT NOT NULL);
CREATE TABLE journal_end (
    only INTEGER PRIMARY KEY CHECK (only = 1), count INTEGER NOT NULL, head TEXT NOT NULL, signature TEXT NOT NULL);
PRAGMA user_version = 2;
)",
    // Who helped and how long the visit took: the volunteers' day in figures.
    R"(
ALTER TABLE dossier ADD COLUMN assisted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN spent INTEGER NOT NULL DEFAULT 0;
PRAGMA user_version = 3;
)",
    // Whose it is and of which procedure, as a keyed hash: the same dossier sent twice is noticed.
    R"(
ALTER TABLE dossier ADD COLUMN likeness TEXT NOT NULL DEFAULT '';
CREATE INDEX alike ON dossier (likeness);
PRAGMA user_version = 4;
)",
    // Visits put aside, each under its own key; the key stands here sealed with the station's, and is gone
    // with the row.
    R"(
CREATE TABLE draft (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL, procedure_code TEXT NOT NULL, parked INTEGER NOT NULL,
    expires INTEGER NOT NULL, pages INTEGER NOT NULL, parked_by TEXT NOT NULL, sealed_key BLOB NOT NULL,
    sealed_content BLOB NOT NULL);
PRAGMA user_version = 5;
)",
    // What happened, counted day by day, and how much of it the service has been told. The book says whose
    // counts these are; its digits need only be others than every other store's.
    R"(
CREATE TABLE tally_book (id TEXT NOT NULL);
INSERT INTO tally_book VALUES (lower(hex(randomblob(16))));
CREATE TABLE tally_day (day TEXT PRIMARY KEY, changes INTEGER NOT NULL, told INTEGER NOT NULL DEFAULT 0);
CREATE TABLE tally (
    day TEXT NOT NULL REFERENCES tally_day(day) ON DELETE CASCADE, name TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (day, name));
PRAGMA user_version = 6;
)",
};
constexpr auto kVersion = static_cast<std::int64_t>(kSteps.size());

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

std::filesystem::path copyOf(const std::filesystem::path& file, std::int64_t version) {
    return fmt::format("{}.before-{}", file.string(), version);
}

// Whole or not there: what an interrupted update left is made anew.
Result<Done> keepCopy(SqlDatabase& database, const std::filesystem::path& file) {
    if (auto dropped = dropCopies(file); !dropped) return dropped;
    auto statement = database.prepare("VACUUM INTO ?1");
    if (!statement) return tl::unexpected{statement.error()};
    return statement->bind(1, copyOf(file, kVersion).string()).run();
}

Result<Done> update(SqlDatabase& database) {
    auto transaction = SqlTransaction::begin(database);
    if (!transaction) return tl::unexpected{transaction.error()};
    const auto version = versionOf(database);  // another program may have come first
    if (!version) return tl::unexpected{version.error()};
    for (std::int64_t step = *version; step < kVersion; ++step)
        if (auto made = database.execute(kSteps.at(static_cast<std::size_t>(step))); !made) return made;
    return transaction->commit();
}

}  // namespace

Result<Done> prepareSchema(SqlDatabase& database, const std::filesystem::path& file) {
    if (auto set = database.execute(kDurability); !set) return set;
    if (auto whole = checkWhole(database); !whole) return whole;
    const auto version = versionOf(database);
    if (!version) return tl::unexpected{version.error()};
    if (*version > kVersion) return fail(FaultCode::StoreBroken, "later schema");
    if (*version == kVersion) return Done{};
    if (*version > 0)
        if (auto kept = keepCopy(database, file); !kept) return kept;
    return update(database);
}

Result<Done> dropCopies(const std::filesystem::path& file) {
    for (std::int64_t version = 2; version <= kVersion; ++version) {
        std::error_code failed;
        std::filesystem::remove(copyOf(file, version), failed);
        if (failed) return fail(FaultCode::FileUnwritable, "schema copy");
    }
    return Done{};
}

}  // namespace tramso
