// SPDX-License-Identifier: GPL-3.0-or-later
// An object to be read piece by piece.
#pragma once

#include <string>

#include "portal/storage/blob_store.h"
#include "portal/storage/readable.h"

namespace portal {

// The store outlives it. The object is there, and this long.
[[nodiscard]] MaybeReadable readableObject(BlobStore& blobs, std::string object, std::uint64_t size);

}  // namespace portal
