// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/storage.h"

#include "portal/storage/file_dossiers.h"
#include "portal/storage/file_results.h"
#include "portal/storage/file_uploads.h"
#include "portal/storage/object_dossiers.h"
#include "portal/storage/object_results.h"
#include "portal/storage/object_uploads.h"
#include "portal/storage/own_locks.h"
#include "portal/storage/postgres_database.h"
#include "portal/storage/row_locks.h"
#include "portal/storage/s3_store.h"
#include "portal/storage/sqlite_database.h"

namespace portal {

tl::expected<Storage, std::string> openEmbedded(const std::filesystem::path& folder) {
    auto database = SqliteDatabase::open(folder / "portal.sqlite");
    if (!database) return tl::make_unexpected(database.error());
    auto uploads = std::make_unique<FileUploads>(folder / "uploads");
    auto dossiers = std::make_unique<FileDossiers>(*uploads, folder / "dossiers");
    return Storage{std::move(*database),         nullptr,
                   std::make_unique<OwnLocks>(), std::move(uploads),
                   std::move(dossiers),          std::make_unique<FileResults>(folder / "results")};
}

tl::expected<Storage, std::string> openShared(const SharedPlaces& places) {
    auto database = PostgresDatabase::open(places.database, places.password);
    if (!database) return tl::make_unexpected(database.error());
    auto blobs = std::make_unique<S3Store>(places.blobs);
    const std::string trouble = blobs->trouble();
    if (!trouble.empty()) return tl::make_unexpected(trouble);
    Storage storage;
    storage.locks = std::make_unique<RowLocks>(**database);
    storage.uploads = std::make_unique<ObjectUploads>(**database, *blobs);
    storage.dossiers = std::make_unique<ObjectDossiers>(**database, *blobs);
    storage.results = std::make_unique<ObjectResults>(**database, *blobs);
    storage.database = std::move(*database);
    storage.blobs = std::move(blobs);
    return storage;
}

}  // namespace portal
