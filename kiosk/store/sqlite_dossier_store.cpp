// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sqlite_dossier_store.h"

#include <algorithm>
#include <unordered_set>

#include "kiosk/store/store_rows.h"
#include "kiosk/store/store_schema.h"

namespace tramso {

using namespace store_rows;

namespace {

Key copyOf(const Key& key) {
    Key copy;
    std::ranges::copy(key.bytes(), copy.bytes().begin());
    return copy;
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
      journal_{database_, key},
      random_{random},
      drafts_{{.mutex = mutex_,
               .disk = *disk_,
               .database = database_,
               .stationKey = stationKey_,
               .journal = journal_,
               .clock = clock_,
               .random = random_,
               .dropCopies = [this] { return dropCopies(folder_ / kDatabaseName); },
               .emptyLog = [this] { return emptyLog(); }},
              folder},
      tally_{mutex_, database_} {}

Result<std::unique_ptr<SqliteDossierStore>> SqliteDossierStore::openOn(std::unique_ptr<Disk> disk,
                                                                       const std::filesystem::path& folder,
                                                                       const Key& key, Random& random) {
    for (const auto& path : {folder, folder / "blobs", folder / "drafts"})
        if (auto made = disk->makeFolder(path); !made) return tl::unexpected{made.error()};
    auto lock = FolderLock::take(folder);
    if (!lock) return tl::unexpected{lock.error()};
    auto database = SqlDatabase::open(folder / kDatabaseName);
    if (!database) return tl::unexpected{database.error()};
    if (auto ready = prepareSchema(*database, folder / kDatabaseName); !ready)
        return tl::unexpected{ready.error()};
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
    std::unordered_set<std::string> kept;  // after a long outage there are thousands
    for (const OutboxEntry& entry : *entries)
        if (entry.state != OutboxState::Delivered) kept.insert(entry.id);
    for (const std::string& folder : *folders) {
        if (kept.contains(folder)) continue;
        if (auto removed = blobs_.remove(folder); !removed) return removed;
    }
    return drafts_.sweep();
}

Result<bool> SqliteDossierStore::known(const std::string& id) {
    auto statement = database_.prepare("SELECT 1 FROM dossier WHERE id = ?1");
    if (!statement) return tl::unexpected{statement.error()};
    return statement->bind(1, id).step();
}

Result<Done> SqliteDossierStore::commit(const Dossier& dossier, std::span<const Bytes> pdfs) {
    const std::scoped_lock lock{mutex_};
    if (pdfs.size() != dossier.documents.size()) return fail(FaultCode::BadData, "documents and pdfs");
    if (auto certain = makeCertain(); !certain) return certain;
    const auto before = known(dossier.id);
    if (!before) return tl::unexpected{before.error()};
    if (*before) return Done{};
    const Key key = makeKey(random_);
    if (auto put = blobs_.put(dossier.id, pdfs, key, random_); !put) return put;
    auto inserted = insert(dossier, key);
    if (inserted) return inserted;
    // A log that could not be synced may hold the row all the same, and a program that is killed now finds it
    // there again: the documents go only when it cannot. A full disk has no room for the row's end.
    doubtful_ = inserted.error().code != FaultCode::DiskFull;
    if (makeCertain()) (void)blobs_.remove(dossier.id);  // otherwise swept at the next opening
    return inserted;
}

Result<Done> SqliteDossierStore::makeCertain() {
    if (!doubtful_) return Done{};
    auto emptying = database_.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!emptying) return tl::unexpected{emptying.error()};
    const auto row = emptying->step();
    if (!row) return tl::unexpected{row.error()};
    doubtful_ = !*row || emptying->number(0) != 0;  // not 0: another program is looking into the log
    return doubtful_ ? Result<Done>{fail(FaultCode::StoreBroken, "log in use")} : Done{};
}

Result<Done> SqliteDossierStore::insert(const Dossier& dossier, const Key& key) {
    auto transaction = SqlTransaction::begin(database_);
    if (!transaction) return tl::unexpected{transaction.error()};
    const std::string manifest = manifestJson(dossier);
    if (auto row = insertEntry(dossier, manifest, key); !row) return row;
    for (std::size_t i = 0; i < dossier.documents.size(); ++i) {
        auto document = runWith(database_, "INSERT INTO document (dossier, file, number) VALUES (?1, ?2, ?3)",
                                [&](SqlStatement& s) {
                                    s.bind(1, dossier.id).bind(2, dossier.documents[i].file);
                                    s.bind(3, static_cast<std::int64_t>(i));
                                });
        if (!document) return document;
    }
    if (auto noted = noteConsents(dossier, manifest); !noted) return noted;
    return transaction->commit();
}

Result<Done> SqliteDossierStore::insertEntry(const Dossier& dossier, const std::string& manifest,
                                             const Key& key) {
    const Bytes sealedKey = seal(key.bytes(), keyContext(dossier.id), stationKey_, random_);
    const Bytes sealedManifest = seal(viewBytes(manifest), manifestContext(dossier.id), key, random_);
    const bool countsAlone = dossier.supplements.empty() && !dossier.applicant.number.empty();
    return runWith(
        database_,
        "INSERT INTO dossier (id, reference, procedure_code, tracking_token, state, created, next_try, "
        "attempts, last_fault, dossier_code, sealed_key, sealed_manifest, assisted_by, spent, likeness) "
        "VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5, 0, '', '', ?6, ?7, ?8, ?9, ?10)",
        [&](SqlStatement& s) {
            s.bind(1, dossier.id).bind(2, dossier.reference).bind(3, dossier.procedureCode);
            s.bind(4, dossier.trackingToken).bind(5, toNumber(dossier.created));
            s.bind(6, ByteView{sealedKey}).bind(7, ByteView{sealedManifest});
            s.bind(8, dossier.assistedBy).bind(9, std::int64_t{dossier.spent.count()});
            s.bind(10, countsAlone ? likenessOf(dossier.procedureCode, dossier.applicant.number) : "");
        });
}

Result<Done> SqliteDossierStore::noteConsents(const Dossier& dossier, const std::string& manifest) {
    const std::string digest = sha256Hex(viewBytes(manifest));
    const std::string record = consentRecordJson(dossier, digest);
    // Under the station's key, for it outlives the dossier's.
    const Bytes sealed = seal(viewBytes(record), consentContext(dossier.id), stationKey_, random_);
    auto kept =
        runWith(database_, "INSERT OR REPLACE INTO consent (dossier, created, sealed) VALUES (?1, ?2, ?3)",
                [&](SqlStatement& s) {
                    s.bind(1, dossier.id).bind(2, toNumber(dossier.created)).bind(3, ByteView{sealed});
                });
    if (!kept) return kept;
    return journal_.append(committed(dossier, digest, sha256Hex(sealed)), clock_.now());
}

Result<Done> SqliteDossierStore::markDelivered(const std::string& id, const std::string& dossierCode) {
    const std::scoped_lock lock{mutex_};
    // The key goes first, wherever it stands: from then on the blobs are noise, whatever happens to their
    // removal.
    if (auto dropped = dropCopies(folder_ / kDatabaseName); !dropped) return dropped;
    if (auto forgotten = forget(id, dossierCode); !forgotten) return forgotten;
    if (auto emptied = emptyLog(); !emptied) return emptied;
    return blobs_.remove(id);
}

Result<Done> SqliteDossierStore::emptyLog() {
    return database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<Done> SqliteDossierStore::forget(const std::string& id, const std::string& dossierCode) {
    const Moment now = clock_.now();
    return inTransaction([&]() -> Result<Done> {
        const auto changed = changes(
            "UPDATE dossier SET state = 1, dossier_code = ?2, last_fault = '', sealed_key = x'', "
            "sealed_manifest = x'', delivered = ?3 WHERE id = ?1 AND state <> 1 RETURNING id",
            [&](SqlStatement& s) { s.bind(1, id).bind(2, dossierCode).bind(3, toNumber(now)); });
        if (!changed) return tl::unexpected{changed.error()};
        if (!*changed) return Done{};  // delivered before, or never known
        auto removed = runWith(database_, "DELETE FROM document WHERE dossier = ?1",
                               [&](SqlStatement& s) { s.bind(1, id); });
        if (!removed) return removed;
        return journal_.append(delivered(id, dossierCode), now);
    });
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
    return inTransaction([&]() -> Result<Done> {
        const auto changed = changes(
            "UPDATE dossier SET state = 2, attempts = attempts + 1, last_fault = ?2 "
            "WHERE id = ?1 AND state = 0 RETURNING id",
            [&](SqlStatement& s) { s.bind(1, id).bind(2, faultName(why)); });
        if (!changed) return tl::unexpected{changed.error()};
        return *changed ? journal_.append(parked(id, why), clock_.now()) : Done{};
    });
}

Result<Done> SqliteDossierStore::unpark(const std::string& id, Moment now) {
    const std::scoped_lock lock{mutex_};
    return inTransaction([&]() -> Result<Done> {
        const auto changed = changes(
            "UPDATE dossier SET state = 0, attempts = 0, next_try = ?2 WHERE id = ?1 AND state = 2 RETURNING "
            "id",
            [&](SqlStatement& s) { s.bind(1, id).bind(2, toNumber(now)); });
        if (!changed) return tl::unexpected{changed.error()};
        if (!*changed) return fail(FaultCode::NotFound, "unpark");
        return journal_.append(unparked(id), clock_.now());
    });
}

Result<Done> SqliteDossierStore::note(const StaffEvent& event) {
    const std::scoped_lock lock{mutex_};
    return inTransaction([&] { return journal_.append(staffDid(event), clock_.now()); });
}

Result<Done> SqliteDossierStore::inTransaction(const std::function<Result<Done>()>& act) {
    auto transaction = SqlTransaction::begin(database_);
    if (!transaction) return tl::unexpected{transaction.error()};
    if (auto done = act(); !done) return done;
    return transaction->commit();
}

Result<bool> SqliteDossierStore::changes(std::string_view sql,
                                         const std::function<void(SqlStatement&)>& bind) {
    auto statement = database_.prepare(sql);
    if (!statement) return tl::unexpected{statement.error()};
    bind(*statement);
    const auto row = statement->step();
    if (!row || !*row) return row;
    if (auto ended = statement->run(); !ended) return tl::unexpected{ended.error()};
    return true;
}

}  // namespace tramso
