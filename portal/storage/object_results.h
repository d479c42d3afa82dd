// SPDX-License-Identifier: GPL-3.0-or-later
// Results as objects of a blob store.
#pragma once

#include <string>
#include <string_view>

#include "portal/database.h"
#include "portal/office/result_shelf.h"
#include "portal/storage/blob_store.h"

namespace portal {

class ObjectResults : public ResultShelf {
public:
    // Both outlive it. Results become `results/<dossier id>.pdf`.
    ObjectResults(Database& database, BlobStore& blobs) : database_{database}, blobs_{blobs} {}

    [[nodiscard]] bool prepare() override { return true; }
    [[nodiscard]] bool put(const std::string& id, std::string_view pdf) override;
    // Its length is the one DossierBook::noteResult() was told.
    [[nodiscard]] MaybeReadable find(const std::string& id) override;

private:
    Database& database_;
    BlobStore& blobs_;
};

}  // namespace portal
