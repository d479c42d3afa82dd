// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/station_check.h"

#include <sys/timex.h>

#include <algorithm>

#include "kiosk/store/outbox_tally.h"

namespace tramso {
namespace {

constexpr std::int64_t kMb = 1'000'000;
constexpr std::int64_t kLittleMb = 1'000;  // a day's dossiers
constexpr std::int64_t kNoneMb = 200;      // a dossier may not fit any more
constexpr std::chrono::hours kLongWait{24};
// Before this nobody had built the station: a clock that says so has lost its time.
constexpr std::chrono::sys_days kBuilt{std::chrono::year{2026} / 11 / 1};

void broken(PartReport& report, FaultCode fault) {
    report.health = Health::Broken;
    report.fault = fault;
}

}  // namespace

bool kernelClockIsKept() {
    timex state{};
    const int now = adjtimex(&state);
    return now >= 0 && now != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

PartReport StationCheck::look(StationPart part) {
    PartReport report;
    report.part = part;
    switch (part) {
        case StationPart::CardReader:
            cardReader(report);
            break;
        case StationPart::Scanner:
            scanner(report);
            break;
        case StationPart::Printer:
            printer(report);
            break;
        case StationPart::Service:
            service(report);
            break;
        case StationPart::Outbox:
            outbox(report);
            break;
        case StationPart::Storage:
            storage(report);
            break;
        case StationPart::Clock:
            clock(report);
            break;
        case StationPart::Program:
            break;
    }
    report.history = memory_.of(part);
    return report;
}

void StationCheck::cardReader(PartReport& report) const {
    if (ports_.cardReader == nullptr)
        report.health = Health::NotThere;
    else if (ports_.cardReader->presence() == CardPresence::NoReader)
        broken(report, FaultCode::CardReaderUnplugged);
}

void StationCheck::scanner(PartReport& report) const {
    if (ports_.scanner == nullptr) {
        report.health = Health::NotThere;
        return;
    }
    const auto can = ports_.scanner->abilities();
    if (can)
        report.scanner = *can;
    else
        broken(report, can.error().code);
}

void StationCheck::printer(PartReport& report) const {
    if (ports_.printer == nullptr) {
        report.health = Health::NotThere;
        return;
    }
    const PrinterState state = ports_.printer->state();
    report.paperLow = state == PrinterState::PaperLow;
    if (report.paperLow) report.health = Health::Look;
    if (const auto fault = faultOfPrinter(state)) broken(report, *fault);
}

void StationCheck::service(PartReport& report) const {
    if (ports_.service == nullptr) {
        report.health = Health::NotThere;
        return;
    }
    if (const auto greeted = ports_.service->greet(); !greeted) {
        broken(report, greeted.error().code);
        memory_.failed(StationPart::Service, greeted.error().code, clock_.now());
    } else {
        memory_.worked(StationPart::Service, clock_.now());
    }
}

void StationCheck::outbox(PartReport& report) const {
    const auto entries = ports_.store->list();
    if (!entries) return broken(report, entries.error().code);
    const PartReport told = outboxReport(*entries, clock_.now());
    report.parked = told.parked;
    report.waiting = told.waiting;
    report.oldest = told.oldest;
    report.health = told.health;
}

PartReport outboxReport(std::span<const OutboxEntry> entries, Moment now) {
    const OutboxTally tally = tallyOf(entries);
    PartReport report{.part = StationPart::Outbox};
    report.parked = tally.parked;
    report.waiting = tally.waiting;
    report.oldest =
        std::chrono::floor<std::chrono::minutes>(now - std::min(now, tally.oldestWaiting.value_or(now)));
    if (report.parked > 0 || report.oldest >= kLongWait) report.health = Health::Look;
    return report;
}

void StationCheck::storage(PartReport& report) const {
    std::error_code failed;
    const auto space = std::filesystem::space(ports_.folder, failed);
    if (failed) return broken(report, FaultCode::FileUnwritable);
    report.freeMb = static_cast<std::int64_t>(space.available) / kMb;
    if (report.freeMb < kLittleMb) report.health = Health::Look;
    if (report.freeMb < kNoneMb) broken(report, FaultCode::DiskFull);
}

void StationCheck::clock(PartReport& report) const {
    report.synchronised = !ports_.timeIsKept || ports_.timeIsKept();
    if (!report.synchronised) report.health = Health::Look;
    if (clock_.now() < kBuilt) report.health = Health::Broken;
}

}  // namespace tramso
