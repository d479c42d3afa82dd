// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/dossier_intake.h"

#include <algorithm>

#include "portal/digest.h"
#include "portal/files.h"

namespace portal {

bool DossierIntake::prepare() {
    return makeDurableFolder(folder_);
}

Answer<std::variant<Admitted, Missing>> DossierIntake::takeIn(const std::string& id, std::string_view body,
                                                              std::string_view signature) {
    const auto manifest = parseManifest(body);
    if (!manifest) return tl::make_unexpected(manifest.error());
    if (manifest->id != id) return refuse(400, "id is not the one of the address");
    const auto checked = keys_.check(signature, body, manifest->station);
    if (!checked) return tl::make_unexpected(checked.error());

    const std::lock_guard lock{mutex_};
    const std::string manifestSha256 = sha256Hex(body);
    const auto earlier = book_.earlier(id, manifestSha256);
    if (!earlier) return tl::make_unexpected(earlier.error());
    if (*earlier) {
        uploads_.forgetDossier(id);
        return Admitted{**earlier, true};
    }
    if (!manifest->supplements.empty()) {
        const auto expected = book_.expectsSupplement(*manifest);
        if (!expected) return tl::make_unexpected(expected.error());
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
    if (!layDown(*manifest, body, documents)) return refuseForDisk();
    const auto admission = manifest->supplements.empty() ? book_.enter(*manifest, manifestSha256)
                                                         : book_.supplement(*manifest, manifestSha256);
    if (!admission) return tl::make_unexpected(admission.error());
    uploads_.forgetDossier(id);  // the folder holds links to the same bytes
    return Admitted{*admission, false};
}

std::optional<std::string> DossierIntake::manifest(const std::string& id) const {
    return readSmallFile(folder_ / id / "manifest.json", kLongestManifest);
}

std::optional<std::filesystem::path> DossierIntake::document(const std::string& id,
                                                             const std::string& file) const {
    const auto path = folder_ / id / file;
    std::error_code none;
    // The name decides no path: it is a plain one or none.
    if (!isFileName(file) || file == "manifest.json" || !std::filesystem::is_regular_file(path, none))
        return std::nullopt;
    return path;
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
