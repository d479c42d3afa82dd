// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/catalogue_updates.h"

#include "kiosk/base/every.h"
#include "kiosk/base/log.h"
#include "kiosk/delivery/catalogue_fetch.h"

namespace tramso {

OrProblem<std::optional<CatalogueShelf::Kept>> updateCatalogue(const Settings& settings,
                                                               const std::stop_token& stop) {
    const auto shelf = catalogueShelf(settings);
    if (!shelf) return tl::unexpected{shelf.error()};
    const auto address = serviceAddress(settings);
    if (!address) return tl::unexpected{address.error()};
    const auto kept = shelf->kept();
    const std::string known = kept && *kept ? (*kept)->sha256 : std::string{};
    const auto fetched = fetchCatalogue(*address, known, stop);
    if (!fetched) {
        logFault(fetched.error());
        return tl::unexpected{StartProblem{std::string{faultName(fetched.error().code)}}};
    }
    if (!*fetched) return std::nullopt;
    auto taken = shelf->take(**fetched);
    if (!taken) {
        logFault({FaultCode::CatalogueInvalid, "catalogue refused"});
        return tl::unexpected{StartProblem{taken.error().text}};
    }
    return std::optional{std::move(*taken)};
}

CatalogueUpdates::CatalogueUpdates(const Settings& settings, std::function<void(Catalogue)> onNewer) {
    if (settings.procedures.keysFile.empty()) return;  // nobody is believed
    thread_ = every(kEvery, [settings, onNewer = std::move(onNewer)](const std::stop_token& stop) {
        if (auto newer = updateCatalogue(settings, stop); newer && *newer)
            onNewer(std::move((*newer)->catalogue));
    });
}

}  // namespace tramso
