// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers to keep, and the question every test of the store asks: is it whole, or not there at all?
#pragma once

#include "kiosk/store/dossier_store.h"

namespace tramso {

struct Made {
    Dossier dossier;
    std::vector<Bytes> pdfs;
};

// The dossier of a number (≤ 9999): its id, its documents and their bytes follow from it.
[[nodiscard]] Made makeDossier(int number, std::size_t documents = 2, std::size_t documentSize = 3000);

// The station's key in tests; another number, another key.
[[nodiscard]] Key stationKey(std::uint8_t number = 1);

enum class Presence {
    Absent,     // not listed, no manifest, no document
    Whole,      // listed as not delivered, manifest and every document byte for byte
    Delivered,  // listed as delivered, no manifest, no document
    Half        // anything else: what must never be
};
[[nodiscard]] Presence presenceOf(DossierStore& store, const Made& made);

// True when any file below the folder holds these bytes.
[[nodiscard]] bool anyFileHolds(const std::filesystem::path& folder, ByteView needle);

}  // namespace tramso
