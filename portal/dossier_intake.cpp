// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/dossier_intake.h"

#include <algorithm>

#include "portal/digest.h"
#include "portal/files.h"

namespace portal {

bool DossierIntake::prepare() {
    std::error_code problem;
    std::filesystem::create_directories(folder_, problem);
    return !problem && syncFolder(folder_) && syncFolder(folder_.parent_path());
}

Answer<std::variant<Admitted, Missing>> DossierIntake::takeIn(const std::string& id, std::string_view body) {
    const auto manifest = parseManifest(body);
    if (!manifest) return tl::make_unexpected(manifest.error());
    if (manifest->id != id) return refuse(400, "id is not the one of the address");

    const std::lock_guard lock{mutex_};
    const std::string manifestSha256 = sha256Hex(body);
    const auto earlier = book_.earlier(id, manifestSha256);
    if (!earlier) return tl::make_unexpected(earlier.error());
    if (*earlier) {
        uploads_.forgetDossier(id);
        return Admitted{**earlier, true};
    }
    Missing missing;
    std::vector<std::filesystem::path> documents;
    for (const auto& listed : manifest->documents) {
        const auto file = uploads_.complete(id, listed.sha256, listed.size);
        if (file)
            documents.push_back(*file);
        else if (std::find(missing.sha256.begin(), missing.sha256.end(), listed.sha256) ==
                 missing.sha256.end())
            missing.sha256.push_back(listed.sha256);
    }
    if (!missing.sha256.empty()) return missing;
    if (!layDown(*manifest, body, documents)) return refuse(503, "the disk of the service refused");
    const auto admission = book_.enter(*manifest, manifestSha256);
    if (!admission) return tl::make_unexpected(admission.error());
    uploads_.forgetDossier(id);  // the folder holds links to the same bytes
    return Admitted{*admission, false};
}

// A folder without an entry in the book is the trace of a crash or a refusal: it is laid down afresh.
bool DossierIntake::layDown(const Manifest& manifest, std::string_view body,
                            const std::vector<std::filesystem::path>& documents) {
    const auto home = folder_ / manifest.id;
    std::error_code problem;
    std::filesystem::remove_all(home, problem);
    if (!problem) std::filesystem::create_directory(home, problem);
    for (std::size_t i = 0; i < documents.size() && !problem; ++i)
        std::filesystem::create_hard_link(documents[i], home / manifest.documents[i].file, problem);
    return !problem && writeNewFile(home / "manifest.json", body) && syncFolder(home) && syncFolder(folder_);
}

}  // namespace portal
