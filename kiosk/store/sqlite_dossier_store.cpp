// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sqlite_dossier_store.h"

#include <algorithm>

#include "kiosk/store/store_schema.h"

namespace tramso {
namespace {

constexpr const char* kEntryColumns =
    "SELECT id, reference, procedure_code, tracking_token, state, created, next_try, attempts, last_fault, "
    "dossier_code "
    "FROM dossier ";

std::int64_t toNumber(Moment moment) {
    return moment.time_since_epoch().count();
}
Moment toMoment(std::int64_t number) {
    return Moment{std::chrono::milliseconds{number}};
}
std::string keyContext(const std::string& id) {
    return "key " + id;
}
std::string manifestContext(const std::string& id) {
    return "manifest " + id;
}

Key copyOf(const Key& key) {
    Key copy;
    std::ranges::copy(key.bytes(), copy.bytes().begin());
    return copy;
}

OutboxEntry entryOf(const SqlStatement& row) {
    return {.id = row.text(0),
            .reference = row.text(1),
            .procedureCode = row.text(2),
            .trackingToken = row.text(3),
            .state = static_cast<OutboxState>(row.number(4)),
            .created = toMoment(row.number(5)),
            .nextTry = toMoment(row.number(6)),
            .attempts = static_cast<int>(row.number(7)),
            .lastFault = row.text(8),
            .dossierCode = row.text(9)};
}

// Prepares, binds by `bind`, runs.
template <class F>
Result<Done> runWith(SqlDatabase& database, std::string_view sql, F bind) {
    auto statement = database.prepare(sql);
    if (!statement) return tl::unexpected{statement.error()};
    bind(*statement);
    return statement->run();
}

}  // namespace

Result<std::unique_ptr<DossierStore>> DossierStore::open(const std::filesystem::path& folder, const Key& key,
                                                         Random& random) {
    return SqliteDossierStore::openOn(std::make_unique<RealDisk>(), folder, key, random)
        .map([](std::unique_ptr<SqliteDossierStore>&& store) {
            return std::unique_ptr<DossierStore>{std::move(store)};
        });
}

SqliteDossierStore::SqliteDossierStore(std::unique_ptr<Disk> disk, const std::filesystem::path& folder,
                                       FolderLock lock, SqlDatabase database, const Key& key, Random& random)
    : disk_{std::move(disk)},
      folder_{folder},
      blobs_{*disk_, folder / "blobs"},
      lock_{std::move(lock)},
      database_{std::move(database)},
      stationKey_{copyOf(key)},
      random_{random} {}

Result<std::unique_ptr<SqliteDossierStore>> SqliteDossierStore::openOn(std::unique_ptr<Disk> disk,
                                                                       const std::filesystem::path& folder,
                                                                       const Key& key, Random& random) {
    for (const auto& path : {folder, folder / "blobs"})
        if (auto made = disk->makeFolder(path); !made) return tl::unexpected{made.error()};
    auto lock = FolderLock::take(folder);
    if (!lock) return tl::unexpected{lock.error()};
    auto database = SqlDatabase::open(folder / "outbox.db");
    if (!database) return tl::unexpected{database.error()};
    if (auto ready = prepareSchema(*database); !ready) return tl::unexpected{ready.error()};
    // A dossier is no safer than the names of the folders it lies in.
    for (const auto& path : {std::filesystem::absolute(folder).parent_path(), folder})
        if (auto synced = disk->syncFolder(path); !synced) return tl::unexpected{synced.error()};
    std::unique_ptr<SqliteDossierStore> store{
        new SqliteDossierStore{std::move(disk), folder, std::move(*lock), std::move(*database), key, random}};
    if (auto settled = store->settle(); !settled) return tl::unexpected{settled.error()};
    return store;
}

Result<std::optional<FileLock>> SqliteDossierStore::takeSendingTurn() {
    return FileLock::tryTake(folder_ / "sending.lock");
}

Result<Done> SqliteDossierStore::settle() {
    const auto entries = list();
    if (!entries) return tl::unexpected{entries.error()};
    for (const OutboxEntry& entry : *entries)
        if (entry.state != OutboxState::Delivered && !keyOf(entry.id))
            return fail(FaultCode::StoreLocked, "station key");
    // With another program at work, a folder without a dossier may be one that is being committed.
    if (!lock_.alone()) return Done{};
    if (auto swept = sweep(); !swept) return swept;
    return lock_.share();
}

Result<Done> SqliteDossierStore::sweep() {
    if (auto emptied = emptyLog(); !emptied) return emptied;
    const auto entries = list();
    const auto folders = blobs_.dossiers();
    if (!entries || !folders) return fail(FaultCode::StoreBroken, "sweep");
    for (const std::string& folder : *folders) {
        const auto entry = std::ranges::find(*entries, folder, &OutboxEntry::id);
        if (entry != entries->end() && entry->state != OutboxState::Delivered) continue;
        if (auto removed = blobs_.remove(folder); !removed) return removed;
    }
    return Done{};
}

Result<bool> SqliteDossierStore::known(const std::string& id) {
    auto statement = database_.prepare("SELECT 1 FROM dossier WHERE id = ?1");
    if (!statement) return tl::unexpected{statement.error()};
    return statement->bind(1, id).step();
}

Result<Done> SqliteDossierStore::commit(const Dossier& dossier, std::span<const Bytes> pdfs) {
    const std::scoped_lock lock{mutex_};
    if (pdfs.size() != dossier.documents.size()) return fail(FaultCode::BadData, "documents and pdfs");
    const auto before = known(dossier.id);
    if (!before) return tl::unexpected{before.error()};
    if (*before) return Done{};
    const Key key = makeKey(random_);
    if (auto put = blobs_.put(dossier.id, pdfs, key, random_); !put) return put;
    auto inserted = insert(dossier, key);
    if (!inserted) (void)blobs_.remove(dossier.id);  // otherwise swept at the next opening
    return inserted;
}

Result<Done> SqliteDossierStore::insert(const Dossier& dossier, const Key& key) {
    auto transaction = SqlTransaction::begin(database_);
    if (!transaction) return tl::unexpected{transaction.error()};
    const Bytes sealedKey = seal(key.bytes(), keyContext(dossier.id), stationKey_, random_);
    const std::string manifest = manifestJson(dossier);
    const Bytes sealedManifest = seal(viewBytes(manifest), manifestContext(dossier.id), key, random_);
    auto row = runWith(database_, "INSERT INTO dossier VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5, 0, '', '', ?6, ?7)",
                       [&](SqlStatement& s) {
                           s.bind(1, dossier.id).bind(2, dossier.reference).bind(3, dossier.procedureCode);
                           s.bind(4, dossier.trackingToken).bind(5, toNumber(dossier.created));
                           s.bind(6, ByteView{sealedKey}).bind(7, ByteView{sealedManifest});
                       });
    if (!row) return row;
    for (std::size_t i = 0; i < dossier.documents.size(); ++i) {
        auto document = runWith(database_, "INSERT INTO document (dossier, file, number) VALUES (?1, ?2, ?3)",
                                [&](SqlStatement& s) {
                                    s.bind(1, dossier.id).bind(2, dossier.documents[i].file);
                                    s.bind(3, static_cast<std::int64_t>(i));
                                });
        if (!document) return document;
    }
    return transaction->commit();
}

Result<std::vector<OutboxEntry>> SqliteDossierStore::query(SqlStatement statement) const {
    std::vector<OutboxEntry> entries;
    for (;;) {
        const auto row = statement.step();
        if (!row) return tl::unexpected{row.error()};
        if (!*row) return entries;
        entries.push_back(entryOf(statement));
    }
}

Result<std::vector<OutboxEntry>> SqliteDossierStore::list() {
    const std::scoped_lock lock{mutex_};
    return database_.prepare(std::string{kEntryColumns} + "ORDER BY created, id")
        .and_then([this](SqlStatement&& statement) { return query(std::move(statement)); });
}

Result<std::optional<OutboxEntry>> SqliteDossierStore::nextDue(Moment now) {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare(
        std::string{kEntryColumns} + "WHERE state = 0 AND next_try <= ?1 ORDER BY next_try, created LIMIT 1");
    if (!statement) return tl::unexpected{statement.error()};
    statement->bind(1, toNumber(now));
    return query(std::move(*statement)).map([](const std::vector<OutboxEntry>& entries) {
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
    auto opened = tramso::open(statement->blob(0), keyContext(id), stationKey_);
    Key key;
    if (!opened || opened->size() != key.bytes().size()) return fail(FaultCode::StoreBroken, "dossier key");
    std::ranges::copy(*opened, key.bytes().begin());
    explicit_bzero(opened->data(), opened->size());
    return key;
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

Result<Done> SqliteDossierStore::markDelivered(const std::string& id, const std::string& dossierCode) {
    const std::scoped_lock lock{mutex_};
    // The key goes first: from then on the blobs are noise, whatever happens to their removal.
    if (auto forgotten = forget(id, dossierCode); !forgotten) return forgotten;
    if (auto emptied = emptyLog(); !emptied) return emptied;
    return blobs_.remove(id);
}

Result<Done> SqliteDossierStore::emptyLog() {
    return database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<Done> SqliteDossierStore::forget(const std::string& id, const std::string& dossierCode) {
    auto transaction = SqlTransaction::begin(database_);
    if (!transaction) return tl::unexpected{transaction.error()};
    auto updated =
        runWith(database_,
                "UPDATE dossier SET state = 1, dossier_code = ?2, last_fault = '', sealed_key = x'', "
                "sealed_manifest = x'' WHERE id = ?1",
                [&](SqlStatement& s) { s.bind(1, id).bind(2, dossierCode); });
    if (!updated) return updated;
    auto removed = runWith(database_, "DELETE FROM document WHERE dossier = ?1",
                           [&](SqlStatement& s) { s.bind(1, id); });
    if (!removed) return removed;
    return transaction->commit();
}

Result<Done> SqliteDossierStore::defer(const std::string& id, FaultCode why, Moment nextTry) {
    const std::scoped_lock lock{mutex_};
    return runWith(
        database_,
        "UPDATE dossier SET attempts = attempts + 1, last_fault = ?2, next_try = ?3 "
        "WHERE id = ?1 AND state = 0",
        [&](SqlStatement& s) { s.bind(1, id).bind(2, faultName(why)).bind(3, toNumber(nextTry)); });
}

Result<Done> SqliteDossierStore::bringForward(Moment latest) {
    const std::scoped_lock lock{mutex_};
    return runWith(database_, "UPDATE dossier SET next_try = ?1 WHERE state = 0 AND next_try > ?1",
                   [&](SqlStatement& s) { s.bind(1, toNumber(latest)); });
}

Result<Done> SqliteDossierStore::park(const std::string& id, FaultCode why) {
    const std::scoped_lock lock{mutex_};
    return runWith(database_,
                   "UPDATE dossier SET state = 2, attempts = attempts + 1, last_fault = ?2 "
                   "WHERE id = ?1 AND state = 0",
                   [&](SqlStatement& s) { s.bind(1, id).bind(2, faultName(why)); });
}

Result<Done> SqliteDossierStore::unpark(const std::string& id, Moment now) {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare(
        "UPDATE dossier SET state = 0, attempts = 0, next_try = ?2 WHERE id = ?1 AND state = 2 RETURNING id");
    if (!statement) return tl::unexpected{statement.error()};
    const auto parked = statement->bind(1, id).bind(2, toNumber(now)).step();
    if (!parked) return tl::unexpected{parked.error()};
    if (!*parked) return fail(FaultCode::NotFound, "unpark");
    return statement->run();
}

}  // namespace tramso
