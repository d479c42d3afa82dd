// SPDX-License-Identifier: GPL-3.0-or-later
// The store on SQLite and sealed files; DossierStore::open makes one on the machine's disk.
#pragma once

#include <functional>
#include <mutex>

#include "kiosk/store/blob_folder.h"
#include "kiosk/store/dossier_store.h"
#include "kiosk/store/folder_lock.h"
#include "kiosk/store/journal.h"
#include "kiosk/store/sqlite.h"
#include "kiosk/store/sqlite_draft_shelf.h"
#include "kiosk/store/sqlite_visit_tally.h"

namespace tramso {

class SqliteDossierStore final : public DossierStore {
public:
    // As DossierStore::open(), on a disk of the caller's choice, which outlives the store as `random` does.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDossierStore>> openOn(
        std::unique_ptr<Disk> disk, const std::filesystem::path& folder, const Key& key, Random& random);

    Result<Done> commit(const Dossier& dossier, std::span<const Bytes> pdfs) override;
    Result<std::optional<FileLock>> takeSendingTurn() override;
    Result<std::vector<OutboxEntry>> list() override;
    Result<std::optional<OutboxEntry>> nextDue(Moment now) override;
    Result<std::optional<OutboxEntry>> lastAlike(const std::string& procedureCode,
                                                 const std::string& personalNumber) override;
    Result<std::string> manifest(const std::string& id) override;
    Result<Bytes> document(const std::string& id, const std::string& file) override;
    Result<Done> rememberUpload(const std::string& id, const std::string& file,
                                const UploadPlace& place) override;
    Result<UploadPlace> upload(const std::string& id, const std::string& file) override;
    Result<Done> markDelivered(const std::string& id, const std::string& dossierCode) override;
    Result<Done> defer(const std::string& id, FaultCode why, Moment nextTry) override;
    Result<Done> bringForward(Moment latest) override;
    Result<Done> park(const std::string& id, FaultCode why) override;
    Result<Done> unpark(const std::string& id, Moment now) override;
    Result<Done> retire(Moment deliveredBefore, Moment consentsBefore) override;
    Result<std::string> consentRecord(const std::string& id) override;
    Result<Done> note(const StaffEvent& event) override;
    Result<std::string> journal() override;
    DraftShelf& drafts() override { return drafts_; }
    VisitTally& tally() override { return tally_; }

private:
    SqliteDossierStore(std::unique_ptr<Disk> disk, const std::filesystem::path& folder, FolderLock lock,
                       SqlDatabase database, const Key& key, Random& random);
    // What opening does once the database is ready: check the key, clean up when nobody else is here.
    [[nodiscard]] Result<Done> settle();
    [[nodiscard]] Result<bool> known(const std::string& id);
    [[nodiscard]] Result<Done> insert(const Dossier& dossier, const Key& dossierKey);
    [[nodiscard]] Result<Done> insertEntry(const Dossier& dossier, const std::string& manifest,
                                           const Key& dossierKey);
    // After a commit that failed: rids the log of what a killed program might find there. True when nothing
    // is left in doubt.
    [[nodiscard]] Result<Done> makeCertain();
    // Keeps who agreed to what, sealed, and enters the dossier in the journal.
    [[nodiscard]] Result<Done> noteConsents(const Dossier& dossier, const std::string& manifest);
    // Destroys a delivered dossier's key, manifest and documents in one transaction; the outbox entry stays.
    [[nodiscard]] Result<Done> forget(const std::string& id, const std::string& dossierCode);
    [[nodiscard]] std::string likenessOf(const std::string& procedureCode, const std::string& number) const;
    [[nodiscard]] Result<Key> keyOf(const std::string& id);
    // Empties the database's write-ahead log: the page of a destroyed key still stands there until then.
    [[nodiscard]] Result<Done> emptyLog();
    // Empties the log and removes folders of dossiers that were never made, or were delivered and not yet
    // cleaned away.
    [[nodiscard]] Result<Done> sweep();

    // Runs `act` as one transaction, undone when it fails.
    [[nodiscard]] Result<Done> inTransaction(const std::function<Result<Done>()>& act);
    // Runs a change of one row that says RETURNING; whether there was such a row.
    [[nodiscard]] Result<bool> changes(std::string_view sql, const std::function<void(SqlStatement&)>& bind);
    // Runs a deletion that says RETURNING an id, enters each in the journal; how many there were.
    [[nodiscard]] Result<int> eraseEach(std::string_view sql, Moment before,
                                        JournalEvent (*event)(const std::string&));

    std::mutex mutex_;
    SystemClock clock_;  // the journal is for people, so it goes by the time they have
    std::unique_ptr<Disk> disk_;
    std::filesystem::path folder_;
    BlobFolder blobs_;
    FolderLock lock_;
    SqlDatabase database_;
    Key stationKey_;
    Journal journal_;  // refers to database_
    Random& random_;
    bool doubtful_ = false;    // a commit failed, and its row may still be found in the log
    SqliteDraftShelf drafts_;  // refers to all of the above
    SqliteVisitTally tally_;   // as drafts_
};

}  // namespace tramso
