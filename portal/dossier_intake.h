// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a dossier in: all of it, once, or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "portal/dossier_book.h"
#include "portal/manifest.h"
#include "portal/refusal.h"
#include "portal/station_keys.h"
#include "portal/storage/dossier_files.h"
#include "portal/storage/locks.h"
#include "portal/upload_store.h"

namespace portal {

// 422: the digests of documents that are not completely uploaded, in the manifest's order, each once.
struct Missing {
    std::vector<std::string> sha256;
};

// May be used from any thread; one request at a time takes in a dossier.
class DossierIntake {
public:
    // All outlive it.
    DossierIntake(UploadStore& uploads, DossierBook& book, StationKeys keys, DossierFiles& files,
                  Locks& locks)
        : uploads_{uploads}, book_{book}, keys_{std::move(keys)}, files_{files}, locks_{locks} {}

    // Takes in the dossier `id` with this manifest and its signature ("" when there is none), durable when it
    // returns. 403 when stations are registered and this was not signed by the one it names, 423 while
    // another request takes it in.
    [[nodiscard]] Answer<std::variant<Admitted, Missing>> takeIn(const std::string& id, std::string_view body,
                                                                 std::string_view signature);
    // The stations whose signature is asked for.
    [[nodiscard]] const StationKeys& keys() const { return keys_; }
    // A dossier's manifest as it was handed in; nothing when it cannot be read.
    [[nodiscard]] std::optional<std::string> manifest(const std::string& id) const {
        return files_.manifest(id);
    }
    // A document of a dossier; nothing when there is none of this name.
    [[nodiscard]] MaybeReadable document(const std::string& id, const std::string& file) const {
        return files_.document(id, file);
    }

private:
    // The complete uploads of a dossier's documents, or what is missing.
    [[nodiscard]] std::variant<HandedOver, Missing> gather(const Manifest& manifest, std::string_view body);
    [[nodiscard]] Answer<std::variant<Admitted, Missing>> takeInNow(const Manifest& manifest,
                                                                    std::string_view body);

    UploadStore& uploads_;
    DossierBook& book_;
    StationKeys keys_;
    DossierFiles& files_;
    Locks& locks_;
};

}  // namespace portal
