// SPDX-License-Identifier: GPL-3.0-or-later
// An Upload-Metadata header is refused or names exactly one dossier, one plain file and one digest.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "portal/ids.h"
#include "portal/upload_metadata.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto metadata = portal::parseUploadMetadata({reinterpret_cast<const char*>(data), size});
    if (!metadata) return 0;
    if (!portal::isId(metadata->dossier) || !portal::isDigest(metadata->sha256)) std::abort();
    if (!portal::isFileName(metadata->filename)) std::abort();
    return 0;
}
