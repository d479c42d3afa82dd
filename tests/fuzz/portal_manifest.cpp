// SPDX-License-Identifier: GPL-3.0-or-later
// A stranger's manifest is refused or understood, and what is understood is within the contract's bounds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "portal/ids.h"
#include "portal/manifest.h"
#include "portal/upload_metadata.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto manifest = portal::parseManifest({reinterpret_cast<const char*>(data), size});
    if (!manifest) return 0;
    if (!portal::isId(manifest->id) || !portal::isId(manifest->trackingToken)) std::abort();
    for (const auto& document : manifest->documents)
        if (!portal::isFileName(document.file) || !portal::isDigest(document.sha256)) std::abort();
    return 0;
}
