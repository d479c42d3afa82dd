// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/technician_model.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace tramso {
namespace {

constexpr std::chrono::seconds kAskEvery{15};
constexpr double kMbInGb = 1000.0;

static_assert(static_cast<int>(Duty::Program) == static_cast<int>(StationPart::Program));
static_assert(static_cast<int>(Duty::NotThere) == static_cast<int>(Health::NotThere));

// Broken before what somebody should see to, before what is not known yet, before what is well.
int gravity(int health) {
    switch (health) {
        case Duty::Broken:
            return 3;
        case Duty::Look:
            return 2;
        case Duty::Asking:
            return 1;
        default:
            return 0;
    }
}

QString timeOf(Moment moment) {
    return shown(toVietnamTime(moment));
}

}  // namespace

TechnicianModel::TechnicianModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts,
                                 const StaffPorts& ports, Errands& errands, QObject* parent)
    : QObject{parent}, visit_{visit}, duty_{duty}, texts_{texts}, ports_{ports}, errands_{errands} {
    connect(&duty, &DutyModel::roleChanged, this, &TechnicianModel::entered);
    connect(&visit, &Visit::languageChanged, this, &TechnicianModel::show);
    connect(&timer_, &QTimer::timeout, this, &TechnicianModel::refresh);
    show();
}

PartRow TechnicianModel::worst() const {
    return *std::ranges::max_element(rows_, {}, [](const PartRow& row) { return gravity(row.health); });
}

void TechnicianModel::entered() {
    const bool here = duty_.role() == DutyModel::Technician;
    if (here == timer_.isActive()) return;
    if (!here) return timer_.stop();
    timer_.start(kAskEvery);
    refresh();
}

void TechnicianModel::refresh() {
    if (asking()) return;  // a part that takes its time is not asked twice
    for (std::size_t i = 0; i < kStationParts; ++i) {
        ++asked_;
        errands_.run([this, part = static_cast<StationPart>(i)] { return ports_.check.look(part); },
                     [this](const PartReport& report) {
                         --asked_;
                         reports_.at(static_cast<std::size_t>(report.part)) = report;
                         show();
                     });
    }
    emit changed();
}

void TechnicianModel::show() {
    rows_.clear();
    for (std::size_t i = 0; i < kStationParts; ++i) {
        const auto& report = reports_.at(i);
        PartRow row = report ? rowOf(*report) : PartRow{};
        row.part = static_cast<int>(i);
        row.key = QString::number(i);
        rows_.push_back(row);
    }
    parts_.show(rows_);
    emit changed();
}

PartRow TechnicianModel::rowOf(const PartReport& report) const {
    PartRow row;
    row.health = static_cast<int>(report.health);
    if (report.fault) row.what = shown(texts_.of(*report.fault).what, visit_);
    if (report.history.lastFault) {
        row.lastFault = shown(texts_.of(*report.history.lastFault).what, visit_);
        row.lastFaultAt = timeOf(report.history.lastFaultAt);
    }
    if (report.history.lastGood) row.lastGood = timeOf(*report.history.lastGood);
    row.uses = report.history.uses;
    row.maxDpi = report.scanner ? report.scanner->maxDpi : 0;
    row.feeder = report.scanner && report.scanner->feeder;
    row.waiting = report.waiting;
    row.parked = report.parked;
    row.oldestMinutes = static_cast<int>(report.oldest.count());
    row.freeGb = static_cast<double>(report.freeMb) / kMbInGb;
    row.synchronised = report.synchronised;
    if (report.part == StationPart::Program) row.version = shown(ports_.version);
    return row;
}

}  // namespace tramso
