// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the service keeps, and the two places it can be kept in.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "portal/database.h"
#include "portal/office/result_shelf.h"
#include "portal/storage/blob_store.h"
#include "portal/storage/dossier_files.h"
#include "portal/storage/locks.h"
#include "portal/storage/s3_request.h"
#include "portal/storage/upload_bytes.h"

namespace portal {

// Later ones may use earlier ones.
struct Storage {
    std::unique_ptr<Database> database;
    std::unique_ptr<BlobStore> blobs;  // null where files are kept
    std::unique_ptr<Locks> locks;
    std::unique_ptr<UploadBytes> uploads;
    std::unique_ptr<DossierFiles> dossiers;
    std::unique_ptr<ResultShelf> results;
};

// SQLite and files in a folder, for one process alone; a sentence when it cannot be opened.
[[nodiscard]] tl::expected<Storage, std::string> openEmbedded(const std::filesystem::path& folder);

// Where many processes keep what they share.
struct SharedPlaces {
    std::string database;  // postgresql://…
    std::string password;  // of the database; "": as libpq finds it
    S3Account blobs;
};

// PostgreSQL and an S3-compatible store, for any number of processes; a sentence when it cannot be opened.
[[nodiscard]] tl::expected<Storage, std::string> openShared(const SharedPlaces& places);

}  // namespace portal
