// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a manifest of our own: what is accepted is written again to the same bytes.
#include <cstdlib>

#include "kiosk/dossier/dossier.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = tramso::viewText(std::as_bytes(std::span{data, size}));
    const auto dossier = tramso::parseManifest(text);
    if (dossier && tramso::manifestJson(*dossier) != text) std::abort();
    return 0;
}
