// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers as folders `<folder>/<id>/` with the documents and manifest.json.
#pragma once

#include <filesystem>
#include <string>

#include "portal/storage/dossier_files.h"
#include "portal/storage/file_uploads.h"

namespace portal {

class FileDossiers : public DossierFiles {
public:
    // `uploads` outlive it; on the same file system, for documents are links to their bytes.
    FileDossiers(const FileUploads& uploads, std::filesystem::path folder)
        : uploads_{uploads}, folder_{std::move(folder)} {}

    [[nodiscard]] bool prepare() override;
    [[nodiscard]] bool layDown(const HandedOver& dossier) override;
    [[nodiscard]] bool enter(Connection&, const HandedOver&) override { return true; }
    [[nodiscard]] std::optional<std::string> manifest(const std::string& id) override;
    [[nodiscard]] MaybeReadable document(const std::string& id, const std::string& file) override;

private:
    const FileUploads& uploads_;
    std::filesystem::path folder_;
};

}  // namespace portal
