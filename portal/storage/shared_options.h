// SPDX-License-Identifier: GPL-3.0-or-later
// Where the many processes of a large service keep things: what the command line says, and the secrets it
// does not.
#pragma once

#include <filesystem>
#include <string>
#include <tl/expected.hpp>

#include "portal/storage/storage.h"

namespace portal {

struct SharedSaid {
    std::string database;                // --db postgresql://…
    std::filesystem::path passwordFile;  // --db-password
    std::string blobs;                   // --blobs s3://BUCKET/PREFIX
    std::string endpoint, region;        // --s3-endpoint, --s3-region
    std::filesystem::path keysFile;      // --s3-keys

    [[nodiscard]] bool given() const { return !database.empty() || !blobs.empty(); }
};

// The first that cannot be meant, as a sentence; empty when all can.
[[nodiscard]] std::string misunderstanding(const SharedSaid& said);

// With the secrets, from files where they are named, otherwise from the environment: AWS_ACCESS_KEY_ID,
// AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN; AWS_REGION and AWS_ENDPOINT_URL_S3 (or AWS_ENDPOINT_URL) where
// the command line names neither. A sentence when they are missing.
[[nodiscard]] tl::expected<SharedPlaces, std::string> placesOf(const SharedSaid& said);

}  // namespace portal
