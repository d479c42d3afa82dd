// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/postgres_schema.h"

#include <array>
#include <optional>

#include "portal/database.h"

namespace portal {
namespace {

// What each version added; the same tables as the embedded ones, and those that only sharing needs. No
// personal data stands here: names and numbers are in the manifests alone.
constexpr std::array kShapes{
    R"(
CREATE TABLE uploads(
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL, filename TEXT NOT NULL, sha256 TEXT NOT NULL,
  length BIGINT NOT NULL, complete BIGINT NOT NULL DEFAULT 0, metadata TEXT NOT NULL DEFAULT '');
CREATE INDEX uploads_by_dossier ON uploads(dossier, sha256);
CREATE TABLE dossiers(
  id TEXT PRIMARY KEY, manifest_sha256 TEXT NOT NULL, code TEXT NOT NULL UNIQUE, received BIGINT NOT NULL,
  tracking_token TEXT NOT NULL UNIQUE, reference TEXT NOT NULL, procedure TEXT NOT NULL,
  documents BIGINT NOT NULL, pages BIGINT NOT NULL, due TEXT COLLATE "C" NOT NULL DEFAULT '',
  station TEXT NOT NULL DEFAULT '');
CREATE INDEX dossiers_by_reference ON dossiers(reference);
CREATE TABLE events(
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id),
  status BIGINT NOT NULL, moment BIGINT NOT NULL, officer TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', papers TEXT NOT NULL DEFAULT '[]');
CREATE INDEX events_by_dossier ON events(dossier, number);
CREATE TABLE days(day TEXT PRIMARY KEY, last BIGINT NOT NULL);
CREATE TABLE accounts(
  login TEXT PRIMARY KEY, name TEXT NOT NULL, password TEXT NOT NULL, secret TEXT NOT NULL,
  last_period BIGINT NOT NULL DEFAULT 0);
CREATE TABLE sessions(
  digest TEXT PRIMARY KEY, login TEXT NOT NULL REFERENCES accounts(login) ON DELETE CASCADE,
  form_token TEXT NOT NULL, begun BIGINT NOT NULL, seen BIGINT NOT NULL);
CREATE TABLE tries(who TEXT NOT NULL, moment BIGINT NOT NULL);
CREATE INDEX tries_by_who ON tries(who, moment);
CREATE TABLE revisions(
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id), number BIGINT NOT NULL,
  manifest_sha256 TEXT NOT NULL, received BIGINT NOT NULL, documents BIGINT NOT NULL, pages BIGINT NOT NULL,
  UNIQUE(dossier, number));
CREATE TABLE results(
  dossier TEXT PRIMARY KEY REFERENCES dossiers(id), sha256 TEXT NOT NULL, size BIGINT NOT NULL,
  moment BIGINT NOT NULL);
CREATE TABLE messages(
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event BIGINT NOT NULL REFERENCES events(number),
  way TEXT NOT NULL, tries BIGINT NOT NULL DEFAULT 0, next BIGINT NOT NULL);
CREATE INDEX messages_by_time ON messages(next);
CREATE FUNCTION vietnam_day(moment BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS
  $$ SELECT to_char(to_timestamp(moment + 25200) AT TIME ZONE 'UTC', 'YYYY-MM-DD') $$;
)"
    // How far each upload has come, and the objects of the blob store: every one is written down here before
    // it is written there, so that none is ever forgotten. length < 0: not to be counted on.
    R"(
CREATE TABLE extents(id TEXT PRIMARY KEY, size BIGINT NOT NULL, touched BIGINT NOT NULL);
CREATE INDEX extents_by_time ON extents(touched);
CREATE TABLE objects(
  object TEXT PRIMARY KEY, upload TEXT NOT NULL, start BIGINT NOT NULL, length BIGINT NOT NULL,
  dossier TEXT NOT NULL DEFAULT '', written BIGINT NOT NULL);
CREATE INDEX objects_by_upload ON objects(upload, start);
CREATE INDEX objects_to_drop ON objects(written) WHERE length < 0;
CREATE TABLE documents(
  dossier TEXT NOT NULL, file TEXT NOT NULL, object TEXT NOT NULL, size BIGINT NOT NULL,
  PRIMARY KEY(dossier, file));
)"
    // Which process is at work on what.
    R"(
CREATE TABLE leases(name TEXT PRIMARY KEY, node TEXT NOT NULL, ticket TEXT NOT NULL);
)",
    // Codes given out to blank stations (by digest), and the certificates that came of them.
    R"(
CREATE TABLE enrolments(
  digest TEXT PRIMARY KEY, station TEXT NOT NULL, ward TEXT NOT NULL, expires BIGINT NOT NULL,
  key_digest TEXT NOT NULL DEFAULT '', serial TEXT NOT NULL DEFAULT '', certificate TEXT NOT NULL DEFAULT '',
  withdrawn BIGINT NOT NULL DEFAULT 0);
CREATE INDEX enrolments_by_station ON enrolments(station);
CREATE TABLE certificates(
  serial TEXT PRIMARY KEY, station TEXT NOT NULL, ward TEXT NOT NULL, issued BIGINT NOT NULL,
  expires BIGINT NOT NULL, revoked BIGINT NOT NULL DEFAULT 0);
CREATE INDEX certificates_by_station ON certificates(station);
)",
    // Each station as it told of itself last, and what it counted day by day. A day is replaced as a whole by
    // what its book told later. Room on each page: the same rows are written again and again.
    R"(
CREATE TABLE fleet(
  station TEXT PRIMARY KEY, neighbourhood TEXT NOT NULL, version TEXT NOT NULL, seen BIGINT NOT NULL,
  facts TEXT NOT NULL) WITH (fillfactor=50);
CREATE TABLE day_counts(
  book TEXT NOT NULL, day TEXT COLLATE "C" NOT NULL, station TEXT NOT NULL, neighbourhood TEXT NOT NULL,
  changes BIGINT NOT NULL, counts TEXT NOT NULL, PRIMARY KEY(book, day));
CREATE INDEX day_counts_by_day ON day_counts(day);
)",
};

constexpr auto kNewestShape = static_cast<std::int64_t>(kShapes.size());

std::optional<std::int64_t> shapeOf(Connection& connection) {
    auto query = connection.prepare("SELECT version FROM tramso_version");
    return query.step() == Step::Row ? std::optional{query.number(0)} : std::nullopt;
}

}  // namespace

std::string bringUpToDate(Database& database) {
    const auto connection = database.connection();
    Transaction transaction{*connection, "schema"};
    const bool begun = connection->run(
        "CREATE TABLE IF NOT EXISTS tramso_version(one BIGINT PRIMARY KEY CHECK(one=1), version BIGINT NOT "
        "NULL);"
        "INSERT INTO tramso_version VALUES(1,0) ON CONFLICT DO NOTHING");
    const auto version = begun ? shapeOf(*connection) : std::nullopt;
    if (!version) return "the database cannot be read";
    if (*version > kNewestShape) return "the database is of a later version of this program";
    bool done = true;
    for (std::int64_t step = *version; done && step < kNewestShape; ++step)
        done = connection->run(kShapes.at(static_cast<std::size_t>(step)));
    auto note = connection->prepare("UPDATE tramso_version SET version=?");
    done = done && note.bind(1, kNewestShape).step() == Step::Done && transaction.commit();
    return done ? "" : "the database cannot be brought up to date";
}

}  // namespace portal
