// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/dossier_intake.h"

#include <algorithm>

#include "portal/digest.h"

namespace portal {
namespace {

// A station that heard no answer asks again, perhaps while the first request is still at work.
constexpr std::chrono::milliseconds kPatience{10'000};

}  // namespace

Answer<std::variant<Admitted, Missing>> DossierIntake::takeIn(const std::string& id, std::string_view body,
                                                              std::string_view signature) {
    const auto manifest = parseManifest(body);
    if (!manifest) return tl::make_unexpected(manifest.error());
    if (manifest->id != id) return refuse(400, "id is not the one of the address");
    const auto checked = keys_.check(signature, body, manifest->station);
    if (!checked) return tl::make_unexpected(checked.error());
    const auto lease = locks_.take("dossier " + id, kPatience);
    if (!lease) return refuse(423, "another request is taking this dossier in");
    return takeInNow(*manifest, body);
}

Answer<std::variant<Admitted, Missing>> DossierIntake::takeInNow(const Manifest& manifest,
                                                                 std::string_view body) {
    const std::string manifestSha256 = sha256Hex(body);
    const auto earlier = book_.earlier(manifest.id, manifestSha256);
    if (!earlier) return tl::make_unexpected(earlier.error());
    if (*earlier) {
        uploads_.forgetDossier(manifest.id);
        return Admitted{**earlier, true};
    }
    if (!manifest.supplements.empty()) {
        const auto expected = book_.expectsSupplement(manifest);
        if (!expected) return tl::make_unexpected(expected.error());
    }
    uploads_.settle(manifest.id);
    auto gathered = gather(manifest, body);
    if (auto* missing = std::get_if<Missing>(&gathered)) return std::move(*missing);
    const auto& dossier = std::get<HandedOver>(gathered);
    if (!files_.layDown(dossier)) return refuseForDisk();
    const auto admitted = book_.enter(
        manifest, manifestSha256, [&](Connection& connection) { return files_.enter(connection, dossier); });
    if (!admitted) return tl::make_unexpected(admitted.error());
    uploads_.forgetDossier(manifest.id);  // the dossier has its own hold on the same bytes
    return *admitted;
}

std::variant<HandedOver, Missing> DossierIntake::gather(const Manifest& manifest, std::string_view body) {
    HandedOver dossier{manifest.id, body, {}};
    Missing missing;
    for (const auto& listed : manifest.documents) {
        const auto upload = uploads_.complete(manifest.id, listed.sha256, listed.size);
        if (upload)
            dossier.documents.push_back({listed.file, *upload});
        else if (std::find(missing.sha256.begin(), missing.sha256.end(), listed.sha256) ==
                 missing.sha256.end())
            missing.sha256.push_back(listed.sha256);
    }
    if (!missing.sha256.empty()) return missing;
    return dossier;
}

}  // namespace portal
