// SPDX-License-Identifier: GPL-3.0-or-later
// The manifests and documents of dossiers that were taken in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "portal/database.h"
#include "portal/storage/readable.h"

namespace portal {

// A dossier about to be taken in.
struct HandedOver {
    struct Document {
        std::string file;    // isFileName(), none of them "manifest.json"
        std::string upload;  // the complete upload it came by
    };
    std::string id;
    std::string_view manifest;
    std::vector<Document> documents;
};

// May be used from any thread; one thread at a time lays down a dossier, which is the caller's to see to.
class DossierFiles {
public:
    DossierFiles() = default;
    DossierFiles(const DossierFiles&) = delete;
    DossierFiles& operator=(const DossierFiles&) = delete;
    virtual ~DossierFiles() = default;

    // At the start of the program. False when there is no place for dossiers.
    [[nodiscard]] virtual bool prepare() = 0;
    // Lays a dossier down, durable when it returns; what a crash or a refusal left of it is laid down afresh.
    [[nodiscard]] virtual bool layDown(const HandedOver& dossier) = 0;
    // What belongs into the transaction that enters it.
    [[nodiscard]] virtual bool enter(Connection& connection, const HandedOver& dossier) = 0;
    // Nothing when there is none, or storageTrouble().
    [[nodiscard]] virtual std::optional<std::string> manifest(const std::string& id) = 0;
    [[nodiscard]] virtual MaybeReadable document(const std::string& id, const std::string& file) = 0;
};

}  // namespace portal
