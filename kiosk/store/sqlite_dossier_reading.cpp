// SPDX-License-Identifier: GPL-3.0-or-later
// What the store tells and where uploads live: the half of SqliteDossierStore that destroys nothing.
#include <algorithm>

#include "kiosk/store/entry_rows.h"
#include "kiosk/store/sqlite_dossier_store.h"
#include "kiosk/store/store_rows.h"

namespace tramso {

using namespace store_rows;

Result<std::vector<OutboxEntry>> SqliteDossierStore::list() {
    const std::scoped_lock lock{mutex_};
    return allEntries(database_);
}

Result<std::optional<OutboxEntry>> SqliteDossierStore::nextDue(Moment now) {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare(
        std::string{kEntryColumns} + "WHERE state = 0 AND next_try <= ?1 ORDER BY next_try, created LIMIT 1");
    if (!statement) return tl::unexpected{statement.error()};
    statement->bind(1, toNumber(now));
    return entriesOf(std::move(*statement)).map([](const std::vector<OutboxEntry>& entries) {
        return entries.empty() ? std::nullopt : std::optional{entries.front()};
    });
}

std::string SqliteDossierStore::likenessOf(const std::string& procedureCode,
                                           const std::string& number) const {
    return keyedHex(viewBytes(number), "alike " + procedureCode, stationKey_);
}

Result<std::optional<OutboxEntry>> SqliteDossierStore::lastAlike(const std::string& procedureCode,
                                                                 const std::string& personalNumber) {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare(std::string{kEntryColumns} +
                                       "WHERE likeness = ?1 ORDER BY created DESC, id LIMIT 1");
    if (!statement) return tl::unexpected{statement.error()};
    statement->bind(1, likenessOf(procedureCode, personalNumber));
    return entriesOf(std::move(*statement)).map([](const std::vector<OutboxEntry>& entries) {
        return entries.empty() ? std::nullopt : std::optional{entries.front()};
    });
}

Result<Key> SqliteDossierStore::keyOf(const std::string& id) {
    auto statement =
        database_.prepare("SELECT sealed_key FROM dossier WHERE id = ?1 AND length(sealed_key) > 0");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->bind(1, id).step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return fail(FaultCode::NotFound, "dossier");
    return openKey(statement->blob(0), keyContext(id), stationKey_, "dossier key");
}

Result<std::string> SqliteDossierStore::manifest(const std::string& id) {
    const std::scoped_lock lock{mutex_};
    const auto key = keyOf(id);
    if (!key) return tl::unexpected{key.error()};
    auto statement = database_.prepare("SELECT sealed_manifest FROM dossier WHERE id = ?1");
    if (!statement) return tl::unexpected{statement.error()};
    if (const auto row = statement->bind(1, id).step(); !row || !*row)
        return fail(FaultCode::NotFound, "manifest");
    const auto plain = tramso::open(statement->blob(0), manifestContext(id), *key);
    if (!plain) return fail(FaultCode::StoreBroken, "manifest seal");
    return std::string{viewText(*plain)};
}

Result<Bytes> SqliteDossierStore::document(const std::string& id, const std::string& file) {
    const std::scoped_lock lock{mutex_};
    const auto key = keyOf(id);
    if (!key) return tl::unexpected{key.error()};
    auto statement = database_.prepare("SELECT number FROM document WHERE dossier = ?1 AND file = ?2");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->bind(1, id).bind(2, file).step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return fail(FaultCode::NotFound, "document");
    return blobs_.get(id, statement->number(0), *key);
}

Result<Done> SqliteDossierStore::rememberUpload(const std::string& id, const std::string& file,
                                                const UploadPlace& place) {
    const std::scoped_lock lock{mutex_};
    return runWith(database_, "UPDATE document SET upload_url = ?3 WHERE dossier = ?1 AND file = ?2",
                   [&](SqlStatement& s) { s.bind(1, id).bind(2, file).bind(3, place.url); });
}

Result<UploadPlace> SqliteDossierStore::upload(const std::string& id, const std::string& file) {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare("SELECT upload_url FROM document WHERE dossier = ?1 AND file = ?2");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->bind(1, id).bind(2, file).step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return fail(FaultCode::NotFound, "document");
    return UploadPlace{statement->text(0)};
}

Result<std::string> SqliteDossierStore::consentRecord(const std::string& id) {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare("SELECT sealed FROM consent WHERE dossier = ?1");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->bind(1, id).step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return fail(FaultCode::NotFound, "consent record");
    const auto plain = tramso::open(statement->blob(0), consentContext(id), stationKey_);
    if (!plain) return fail(FaultCode::StoreBroken, "consent seal");
    return std::string{viewText(*plain)};
}

Result<std::string> SqliteDossierStore::journal() {
    const std::scoped_lock lock{mutex_};
    // In a transaction, so that entries and end are of one moment.
    auto transaction = SqlTransaction::begin(database_);
    if (!transaction) return tl::unexpected{transaction.error()};
    return journal_.text();
}

}  // namespace tramso
