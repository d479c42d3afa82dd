// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/file_dossiers.h"

#include "portal/files.h"
#include "portal/manifest.h"
#include "portal/storage/readable_file.h"
#include "portal/upload_metadata.h"

namespace portal {

bool FileDossiers::prepare() {
    return makeDurableFolder(folder_);
}

bool FileDossiers::layDown(const HandedOver& dossier) {
    const auto home = folder_ / dossier.id;
    std::error_code problem;
    std::filesystem::remove_all(home, problem);
    if (!problem) std::filesystem::create_directory(home, problem);
    for (const auto& document : dossier.documents)
        if (!problem)
            std::filesystem::create_hard_link(uploads_.fileOf(document.upload), home / document.file,
                                              problem);
    return !problem && writeNewFile(home / "manifest.json", dossier.manifest) && syncFolder(home) &&
           syncFolder(folder_);
}

std::optional<std::string> FileDossiers::manifest(const std::string& id) {
    return readSmallFile(folder_ / id / "manifest.json", kLongestManifest);
}

MaybeReadable FileDossiers::document(const std::string& id, const std::string& file) {
    // The name decides no path: it is a plain one or none.
    if (!isFileName(file) || file == "manifest.json") return nullptr;
    return readableFile(folder_ / id / file);
}

}  // namespace portal
