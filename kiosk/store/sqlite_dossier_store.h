// SPDX-License-Identifier: GPL-3.0-or-later
// The store on SQLite and sealed files; DossierStore::open makes one on the machine's disk.
#pragma once

#include <mutex>

#include "kiosk/store/blob_folder.h"
#include "kiosk/store/dossier_store.h"
#include "kiosk/store/folder_lock.h"
#include "kiosk/store/sqlite.h"

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

private:
    SqliteDossierStore(std::unique_ptr<Disk> disk, const std::filesystem::path& folder, FolderLock lock,
                       SqlDatabase database, const Key& key, Random& random);
    // What opening does once the database is ready: check the key, clean up when nobody else is here.
    [[nodiscard]] Result<Done> settle();
    [[nodiscard]] Result<bool> known(const std::string& id);
    [[nodiscard]] Result<Done> insert(const Dossier& dossier, const Key& dossierKey);
    // Destroys a delivered dossier's key, manifest and documents in one transaction; the outbox entry stays.
    [[nodiscard]] Result<Done> forget(const std::string& id, const std::string& dossierCode);
    [[nodiscard]] Result<Key> keyOf(const std::string& id);
    [[nodiscard]] Result<std::vector<OutboxEntry>> query(SqlStatement statement) const;
    // Empties the database's write-ahead log: the page of a destroyed key still stands there until then.
    [[nodiscard]] Result<Done> emptyLog();
    // Empties the log and removes folders of dossiers that were never made, or were delivered and not yet
    // cleaned away.
    [[nodiscard]] Result<Done> sweep();

    std::mutex mutex_;
    std::unique_ptr<Disk> disk_;
    std::filesystem::path folder_;
    BlobFolder blobs_;
    FolderLock lock_;
    SqlDatabase database_;
    Key stationKey_;
    Random& random_;
};

}  // namespace tramso
