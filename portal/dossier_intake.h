// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a dossier in: all of it, once, or not at all.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "portal/dossier_book.h"
#include "portal/manifest.h"
#include "portal/refusal.h"
#include "portal/station_keys.h"
#include "portal/upload_store.h"

namespace portal {

// 201: taken in now. 200: this very manifest was taken in before.
struct Admitted {
    Admission admission;
    bool before = false;
};
// 422: the digests of documents that are not completely uploaded, in the manifest's order, each once.
struct Missing {
    std::vector<std::string> sha256;
};

// May be used from any thread; dossiers are taken in one after the other.
class DossierIntake {
public:
    // Dossiers become folders `<folder>/<id>/` with the documents and manifest.json.
    DossierIntake(UploadStore& uploads, DossierBook& book, StationKeys keys, std::filesystem::path folder)
        : uploads_{uploads}, book_{book}, keys_{std::move(keys)}, folder_{std::move(folder)} {}

    // At the start: makes the folder. False when it cannot be used.
    [[nodiscard]] bool prepare();
    // Takes in the dossier `id` with this manifest and its signature ("" when there is none), durable when it
    // returns. 403 when stations are registered and this was not signed by the one it names.
    [[nodiscard]] Answer<std::variant<Admitted, Missing>> takeIn(const std::string& id, std::string_view body,
                                                                 std::string_view signature);
    // A dossier's manifest as it was handed in; nothing when it cannot be read.
    [[nodiscard]] std::optional<std::string> manifest(const std::string& id) const;
    // Where a document of a dossier lies; nothing when there is none of this name.
    [[nodiscard]] std::optional<std::filesystem::path> document(const std::string& id,
                                                                const std::string& file) const;

private:
    [[nodiscard]] bool layDown(const Manifest& manifest, std::string_view body,
                               const std::vector<std::filesystem::path>& documents);

    UploadStore& uploads_;
    DossierBook& book_;
    StationKeys keys_;
    std::filesystem::path folder_;
    std::mutex mutex_;
};

}  // namespace portal
