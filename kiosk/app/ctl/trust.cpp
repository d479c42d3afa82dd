// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "drivers/card/trust_files.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/files.h"

namespace tramso::ctl {

int trustImport(const std::filesystem::path& settingsFile, const std::filesystem::path& file) {
    const auto settings = settingsOrDefaults(settingsFile);
    if (!settings) return complain(settings.error());
    const auto content = readFile(file, kMostTrustFile);
    if (!content) return complain(file.string(), content.error());
    const auto& folder = settings->card.trustFolder;
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return complain(folder.string(), {FaultCode::FileUnwritable, "trust folder"});
    const auto report = importTrust(*content, folder);
    if (!report) return complain(file.string(), report.error());
    std::cout << fmt::format("{} new certificates and {} new revocation lists in {}\n", report->certificates,
                             report->lists, folder.string());
    if (report->refused > 0)
        std::cout << fmt::format("{} left out: they may not issue cards\n", report->refused);
    if (report->signer)
        std::cout << fmt::format(
            "the list was signed by {}\nSHA-256 {}: compare it with what that state publishes\n",
            report->signer->subject, report->signer->fingerprint);
    return 0;
}

int trustList(const std::filesystem::path& settingsFile, bool json) {
    const auto settings = settingsOrDefaults(settingsFile);
    if (!settings) return complain(settings.error());
    const TrustStore store = TrustStore::load(trustFolders(*settings));
    auto certificates = nlohmann::ordered_json::array();
    for (const AnchorSummary& anchor : store.anchors()) {
        certificates.push_back(
            {{"subject", anchor.subject}, {"sha256", anchor.fingerprint}, {"not_after", anchor.notAfter}});
        if (!json)
            std::cout << fmt::format("{}  until {}\n  SHA-256 {}\n", anchor.subject, anchor.notAfter,
                                     anchor.fingerprint);
    }
    if (json) {
        const nlohmann::ordered_json all{{"certificates", certificates},
                                         {"revocation_lists", store.revocationLists()},
                                         {"not_understood", store.skipped()}};
        std::cout << all.dump(2) << '\n';
        return 0;
    }
    std::cout << fmt::format("{} certificates, {} revocation lists, {} files not understood\n",
                             certificates.size(), store.revocationLists(), store.skipped());
    return 0;
}

}  // namespace tramso::ctl
