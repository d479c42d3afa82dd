// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/station_reports.h"

#include <memory>
#include <optional>

#include "kiosk/base/every.h"
#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/store/tally_day.h"

namespace tramso {
namespace {

constexpr std::size_t kDaysAtOnce = 7;
constexpr std::chrono::days kKeepDays{90};

// For the collector beside us; a station whose disk refuses has told so among its parts.
void writeMetrics(const Settings& settings, const StationLabel& label, const StationFacts& facts,
                  const StationReports::Ports& ports) {
    if (settings.station.metricsFile.empty()) return;
    const Moment now = ports.clock.now();
    const auto today = ports.store.tally().of(tallyDay(now));
    const std::string text = metricsText(label, facts, today.value_or(DayTally{}), now);
    if (const auto written = writeFile(settings.station.metricsFile, viewBytes(text)); !written)
        logFault(written.error());
}

std::unique_ptr<ReportDelivery> deliveryOf(const Settings& settings) {
    if (settings.service.kind != "tramso") return nullptr;  // others know no reports
    auto address = serviceAddress(settings);
    auto signer = stationSigner(settings);
    if (!address || !signer) return nullptr;
    return std::make_unique<ReportDelivery>(std::move(*address), std::move(*signer));
}

}  // namespace

Result<Done> reportOnce(const Settings& settings, const StationReports::Ports& ports,
                        ReportDelivery* delivery, const std::stop_token& stop) {
    const StationLabel label{settings.station.name, settings.station.neighbourhood, ports.version};
    StationFacts facts = stationFacts(ports.check, ports.memory, settings.store.folder);
    if (ports.updates != nullptr)
        if (auto standing = ports.updates->look()) facts.update = std::move(*standing);
    writeMetrics(settings, label, facts, ports);
    if (delivery == nullptr) return Done{};
    VisitTally& tally = ports.store.tally();
    const auto book = tally.book();
    if (!book) return tl::unexpected{book.error()};
    const auto days = tally.untold(kDaysAtOnce);
    if (!days) return tl::unexpected{days.error()};
    return delivery->deliver(reportJson(label, facts, *book, *days), stop)
        .and_then([&](Done) { return tally.markTold(*days); })
        .and_then([&](Done) { return tally.retire(tallyDay(ports.clock.now() - kKeepDays)); });
}

StationReports::StationReports(const Settings& settings, const Ports& ports) {
    // The address is read once: a new certificate is read by each connection anyway.
    const std::shared_ptr<ReportDelivery> delivery = deliveryOf(settings);
    thread_ = every(kEvery, [settings, ports, delivery,
                             told = std::optional<FaultCode>{}](const std::stop_token& stop) mutable {
        const auto done = reportOnce(settings, ports, delivery.get(), stop);
        const auto fault = done ? std::nullopt : std::optional{done.error().code};
        // A line that is down for days is one line in the log.
        if (fault && fault != told && fault != FaultCode::Cancelled) logFault(done.error());
        told = fault;
    });
}

}  // namespace tramso
