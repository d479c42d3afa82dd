// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/storage.h"

#include "portal/storage/file_dossiers.h"
#include "portal/storage/file_results.h"
#include "portal/storage/file_uploads.h"
#include "portal/storage/own_locks.h"
#include "portal/storage/sqlite_database.h"

namespace portal {

tl::expected<Storage, std::string> openEmbedded(const std::filesystem::path& folder) {
    auto database = SqliteDatabase::open(folder / "portal.sqlite");
    if (!database) return tl::make_unexpected(database.error());
    auto uploads = std::make_unique<FileUploads>(folder / "uploads");
    auto dossiers = std::make_unique<FileDossiers>(*uploads, folder / "dossiers");
    return Storage{std::move(*database), std::make_unique<OwnLocks>(), std::move(uploads),
                   std::move(dossiers), std::make_unique<FileResults>(folder / "results")};
}

}  // namespace portal
