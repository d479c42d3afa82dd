// SPDX-License-Identifier: GPL-3.0-or-later
// One part of an upload on its way into an object of its own.
#pragma once

#include <memory>
#include <string>

#include "portal/database.h"
#include "portal/storage/blob_store.h"
#include "portal/storage/upload_bytes.h"

namespace portal {

class ObjectGrowth : public Growth {
public:
    // Both outlive it.
    ObjectGrowth(Database& database, BlobStore& blobs, std::string upload, std::uint64_t start)
        : database_{database}, blobs_{blobs}, upload_{std::move(upload)}, start_{start} {}

    [[nodiscard]] bool add(std::string_view piece) override;
    [[nodiscard]] bool keep() override;
    void undo() override;

private:
    // How counting the part ended.
    enum class Counted : std::uint8_t {
        Yes,
        No,       // the upload does not stand at its beginning any more
        Unknown,  // the answer was lost
    };
    [[nodiscard]] bool begin();
    [[nodiscard]] Counted count();

    Database& database_;
    BlobStore& blobs_;
    std::string upload_, object_;
    std::uint64_t start_, size_ = 0;
    std::unique_ptr<BlobWriter> writer_;
};

}  // namespace portal
