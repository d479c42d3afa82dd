// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads as objects of a blob store, one for each part that came; how far an upload has come stands in the
// database. A part counts only when the upload still stands where the part began, so two writers cannot both
// win, whatever became of their leases. Every object has a row before it is written and until it is gone.
#pragma once

#include <string>
#include <vector>

#include "portal/database.h"
#include "portal/storage/blob_store.h"
#include "portal/storage/upload_bytes.h"

namespace portal {

class ObjectUploads : public UploadBytes {
public:
    // Both outlive it.
    ObjectUploads(Database& database, BlobStore& blobs) : database_{database}, blobs_{blobs} {}

    [[nodiscard]] bool prepare() override { return true; }
    [[nodiscard]] bool begin(const std::string& id) override;
    [[nodiscard]] std::optional<Extent> extent(const std::string& id) override;
    [[nodiscard]] std::unique_ptr<Growth> grow(const std::string& id, std::uint64_t offset) override;
    // Parts are put together to one object here, read once for it.
    [[nodiscard]] std::optional<std::string> close(const std::string& id, const std::string& seen) override;
    void remove(const std::string& id) override;
    [[nodiscard]] std::vector<std::string> untouchedSince(Seconds moment) override;
    [[nodiscard]] std::vector<std::string> strays() override { return {}; }
    void tidy() override;

private:
    struct Piece {
        std::string object;
        std::uint64_t start = 0, length = 0;
    };
    [[nodiscard]] std::vector<Piece> pieces(const std::string& id);
    // Reads the pieces in their order into a digest, and into `copy` when there is one.
    [[nodiscard]] std::optional<std::string> readThrough(const std::vector<Piece>& pieces, BlobWriter* copy);
    [[nodiscard]] std::optional<std::string> putTogether(const std::string& id,
                                                         const std::vector<Piece>& pieces);
    // Lets one object stand for all pieces, if they are still what stands for the upload.
    [[nodiscard]] bool replace(const std::string& id, const std::vector<Piece>& pieces,
                               const std::string& whole, std::uint64_t size);
    // Objects whose rows say that they are of no use.
    void dropObjects(const std::vector<std::string>& objects);

    Database& database_;
    BlobStore& blobs_;
};

}  // namespace portal
