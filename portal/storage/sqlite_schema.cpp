// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/sqlite_schema.h"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace portal {
namespace {

// What each version added. No personal data stands here: names and numbers are in the manifest files alone.
// Databases of version 1 were not numbered yet, hence its IF NOT EXISTS.
constexpr std::array kSteps{
    R"(
CREATE TABLE IF NOT EXISTS uploads(
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL, filename TEXT NOT NULL, sha256 TEXT NOT NULL,
  length INTEGER NOT NULL, complete INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX IF NOT EXISTS uploads_by_dossier ON uploads(dossier, sha256);
CREATE TABLE IF NOT EXISTS dossiers(
  id TEXT PRIMARY KEY, manifest_sha256 TEXT NOT NULL, code TEXT NOT NULL UNIQUE, received INTEGER NOT NULL,
  tracking_token TEXT NOT NULL UNIQUE, reference TEXT NOT NULL, procedure TEXT NOT NULL,
  documents INTEGER NOT NULL, pages INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS events(
  number INTEGER PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id), status INTEGER NOT NULL,
  moment INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS days(day TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
)",
    // Upload-Metadata as the station said it.
    "ALTER TABLE uploads ADD COLUMN metadata TEXT NOT NULL DEFAULT '';",
    // Who decided, and why.
    "ALTER TABLE events ADD COLUMN officer TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE events ADD COLUMN note TEXT NOT NULL DEFAULT '';",
    // Officers' accounts and sessions; what was asked for, when it is due, supplements, results.
    R"(
CREATE TABLE accounts(
  login TEXT PRIMARY KEY, name TEXT NOT NULL, password TEXT NOT NULL, secret TEXT NOT NULL,
  last_period INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE sessions(
  digest TEXT PRIMARY KEY, login TEXT NOT NULL REFERENCES accounts(login) ON DELETE CASCADE,
  form_token TEXT NOT NULL, begun INTEGER NOT NULL, seen INTEGER NOT NULL) STRICT;
CREATE TABLE tries(who TEXT NOT NULL, moment INTEGER NOT NULL) STRICT;
CREATE INDEX tries_by_who ON tries(who, moment);
ALTER TABLE dossiers ADD COLUMN due TEXT NOT NULL DEFAULT '';
ALTER TABLE dossiers ADD COLUMN station TEXT NOT NULL DEFAULT '';
CREATE INDEX dossiers_by_reference ON dossiers(reference);
ALTER TABLE events ADD COLUMN papers TEXT NOT NULL DEFAULT '[]';
CREATE INDEX events_by_dossier ON events(dossier, number);
CREATE TABLE revisions(
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id), number INTEGER NOT NULL,
  manifest_sha256 TEXT NOT NULL, received INTEGER NOT NULL, documents INTEGER NOT NULL, pages INTEGER NOT NULL,
  UNIQUE(dossier, number)) STRICT;
CREATE TABLE results(
  dossier TEXT PRIMARY KEY REFERENCES dossiers(id), sha256 TEXT NOT NULL, size INTEGER NOT NULL,
  moment INTEGER NOT NULL) STRICT;
CREATE TABLE messages(
  number INTEGER PRIMARY KEY, event INTEGER NOT NULL REFERENCES events(number), way TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, next INTEGER NOT NULL) STRICT;
CREATE INDEX messages_by_time ON messages(next);
)",
    // Codes given out to blank stations (by digest), and the certificates that came of them.
    R"(
CREATE TABLE enrolments(
  digest TEXT PRIMARY KEY, station TEXT NOT NULL, ward TEXT NOT NULL, expires INTEGER NOT NULL,
  key_digest TEXT NOT NULL DEFAULT '', serial TEXT NOT NULL DEFAULT '', certificate TEXT NOT NULL DEFAULT '',
  withdrawn INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX enrolments_by_station ON enrolments(station);
CREATE TABLE certificates(
  serial TEXT PRIMARY KEY, station TEXT NOT NULL, ward TEXT NOT NULL, issued INTEGER NOT NULL,
  expires INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX certificates_by_station ON certificates(station);
)",
    // Each station as it told of itself last, and what it counted day by day. A day is replaced as a whole by
    // what its book told later.
    R"(
CREATE TABLE fleet(
  station TEXT PRIMARY KEY, neighbourhood TEXT NOT NULL, version TEXT NOT NULL, seen INTEGER NOT NULL,
  facts TEXT NOT NULL) STRICT;
CREATE TABLE day_counts(
  book TEXT NOT NULL, day TEXT NOT NULL, station TEXT NOT NULL, neighbourhood TEXT NOT NULL,
  changes INTEGER NOT NULL, counts TEXT NOT NULL, PRIMARY KEY(book, day)) STRICT;
CREATE INDEX day_counts_by_day ON day_counts(day);
)",
};

constexpr auto kNewest = static_cast<std::int64_t>(kSteps.size());

std::optional<std::int64_t> numberOf(Connection& connection, std::string_view sql) {
    auto query = connection.prepare(sql);
    if (query.step() != Step::Row) return std::nullopt;
    return query.number(0);
}

// The version of a database with tables; 0 for a new one.
std::optional<std::int64_t> versionOf(Connection& connection) {
    const auto numbered = numberOf(connection, "PRAGMA user_version");
    if (!numbered || *numbered > 0) return numbered;
    return numberOf(connection, "SELECT count(*) FROM sqlite_schema WHERE name='uploads'");
}

// The copy is whole or not there: what an interrupted start left is made anew.
bool keepCopy(Connection& connection, const std::filesystem::path& file) {
    const std::filesystem::path copy{fmt::format("{}.before-{}", file.string(), kNewest)};
    std::error_code problem;
    std::filesystem::remove(copy, problem);
    auto statement = connection.prepare("VACUUM INTO ?");
    return !problem && statement.bind(1, copy.string()).step() == Step::Done;
}

}  // namespace

std::string bringUpToDate(Database& database, const std::filesystem::path& file) {
    const auto connection = database.connection();
    const auto found = versionOf(*connection);
    if (!found) return "the database cannot be read";
    if (*found > kNewest) return "the database is of a later version of this program";
    if (*found == kNewest) return {};
    if (*found > 0 && !keepCopy(*connection, file)) return "no copy of the database can be kept";
    Transaction transaction{*connection, "schema"};
    const auto version = versionOf(*connection);  // another program may have come first
    bool done = version.has_value();
    for (std::int64_t step = version.value_or(kNewest); done && step < kNewest; ++step)
        done = connection->run(kSteps.at(static_cast<std::size_t>(step)));
    done = done && connection->run(fmt::format("PRAGMA user_version={}", kNewest)) && transaction.commit();
    return done ? "" : "the database cannot be brought up to date";
}

}  // namespace portal
