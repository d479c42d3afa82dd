// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/stopped_station.h"

#include "kiosk/delivery/report_delivery.h"
#include "kiosk/device/station_facts.h"
#include "kiosk/store/locked_store.h"

namespace tramso {

std::vector<OutboxEntry> entriesOfStopped(const Settings& settings) {
    return listWithoutKey(settings.store.folder).value_or(std::vector<OutboxEntry>{});
}

Result<Done> reportStopped(const Settings& settings, FaultCode why, std::span<const OutboxEntry> entries,
                           const std::string& version, const std::stop_token& stop) {
    const auto address = serviceAddress(settings);
    if (settings.service.kind != "tramso" || !address) return fail(FaultCode::ServiceRefused, "report");
    std::optional<Signer> signer;
    if (auto own = stationSigner(settings)) signer = std::move(*own);
    const StationFacts facts{
        .inService = false, .parts = {outboxReport(entries, SystemClock{}.now())}, .faults = {{why, 1}}};
    const StationLabel label{settings.station.name, settings.station.neighbourhood, version};
    return ReportDelivery{*address, std::move(signer)}.deliver(reportJson(label, facts, {}, {}), stop);
}

}  // namespace tramso
