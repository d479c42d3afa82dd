// SPDX-License-Identifier: GPL-3.0-or-later
// Any S3-compatible store, by path-style addresses: PutObject, GetObject, DeleteObject, HeadBucket, and
// multipart uploads for what is longer than a part.
#pragma once

#include "portal/storage/blob_store.h"
#include "portal/storage/s3_request.h"

namespace portal {

class S3Store : public BlobStore {
public:
    explicit S3Store(S3Account account) : account_{std::move(account)} {}

    [[nodiscard]] std::string trouble() override;
    [[nodiscard]] std::unique_ptr<BlobWriter> write(const std::string& key) override;
    [[nodiscard]] bool put(const std::string& key, std::string_view bytes) override;
    [[nodiscard]] std::optional<std::string> read(const std::string& key, std::uint64_t offset,
                                                  std::size_t length) override;
    [[nodiscard]] bool remove(const std::string& key) override;

private:
    S3Account account_;
};

}  // namespace portal
