// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers as objects of a blob store: the documents are the uploads' objects, taken over in the transaction
// that enters the dossier; the manifest is an object of its own.
#pragma once

#include <string>

#include "portal/storage/blob_store.h"
#include "portal/storage/dossier_files.h"

namespace portal {

class ObjectDossiers : public DossierFiles {
public:
    // Both outlive it.
    ObjectDossiers(Database& database, BlobStore& blobs) : database_{database}, blobs_{blobs} {}

    [[nodiscard]] bool prepare() override { return true; }
    [[nodiscard]] bool layDown(const HandedOver& dossier) override;
    [[nodiscard]] bool enter(Connection& connection, const HandedOver& dossier) override;
    [[nodiscard]] std::optional<std::string> manifest(const std::string& id) override;
    [[nodiscard]] MaybeReadable document(const std::string& id, const std::string& file) override;

private:
    struct Place {
        std::string object;
        std::uint64_t size = 0;
    };
    [[nodiscard]] std::optional<Place> placeOf(const std::string& id, const std::string& file);

    Database& database_;
    BlobStore& blobs_;
};

}  // namespace portal
