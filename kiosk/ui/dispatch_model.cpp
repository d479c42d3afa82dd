// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/dispatch_model.h"

#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/device/export_places.h"
#include "kiosk/store/outbox_tally.h"
#include "kiosk/ui/outbox_rows.h"
#include "kiosk/ui/words.h"

namespace tramso {
namespace {

PlaceRow place(const std::filesystem::path& folder, bool stick) {
    PlaceRow row;
    row.key = shown(folder.string());
    row.stick = stick;
    return row;
}

}  // namespace

DispatchModel::DispatchModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts,
                             const StaffPorts& ports, Errands& errands, QObject* parent)
    : QObject{parent}, visit_{visit}, texts_{texts}, ports_{ports}, errands_{errands} {
    connect(&duty, &DutyModel::roleChanged, this, [this, &duty] {
        exported_ = {};
        exportedTo_.clear();
        if (duty.role() == DutyModel::Technician) refresh();
    });
    connect(&visit, &Visit::languageChanged, this, [this, &duty] {
        if (duty.role() == DutyModel::Technician) refresh();
    });
}

TrialResult DispatchModel::exported() const {
    TrialResult result = exported_;
    if (result.fault) result.what = shown(texts_.of(*result.fault).what, visit_);
    return result;
}

void DispatchModel::refresh() {
    errands_.run([this] { return ports_.store.list(); },
                 [this](const Result<std::vector<OutboxEntry>>& entries) {
                     if (entries) show(*entries);
                 });
    errands_.run([] { return mountedBelow(); },
                 [this](const std::vector<std::filesystem::path>& sticks) {
                     std::vector<PlaceRow> rows;
                     rows.reserve(sticks.size() + 1);
                     for (const auto& stick : sticks) rows.push_back(place(stick, true));
                     rows.push_back(place(ports_.folder / "export", false));
                     places_.show(rows);
                 });
}

void DispatchModel::show(const std::vector<OutboxEntry>& entries) {
    const OutboxTally tally = tallyOf(entries);
    waiting_ = tally.waiting;
    parked_ = tally.parked;
    delivered_ = tally.delivered;
    lastAnswer_.clear();
    std::vector<OutboxRow> rows;
    for (const OutboxEntry& entry : entries) {
        if (entry.state == OutboxState::Delivered) continue;
        rows.push_back(outboxRow(entry, texts_, visit_));
        if (!rows.back().reason.isEmpty()) lastAnswer_ = rows.back().reason;
    }
    const Moment now = ports_.clock.now();
    const Moment oldest = std::min(now, tally.oldestWaiting.value_or(now));
    oldestMinutes_ = static_cast<int>(std::chrono::floor<std::chrono::minutes>(now - oldest).count());
    undelivered_.show(rows);
    emit changed();
}

template <class Change>
void DispatchModel::change(Change change) {
    errands_.run(std::move(change), [this](const Result<Done>& done) {
        if (!done) logFault(done.error());
        ports_.wakeOutbox();
        refresh();
    });
}

void DispatchModel::sendNow() {
    change([this] { return ports_.store.bringForward(ports_.clock.now()); });
}

void DispatchModel::retry(const QString& key) {
    change([this, id = key.toStdString()] { return ports_.store.unpark(id, ports_.clock.now()); });
}

void DispatchModel::exportTo(const QString& folder) {
    if (exported_.state == Duty::Running) return;
    exported_ = {};
    exported_.state = Duty::Running;
    emit changed();
    errands_.run(
        [this, where = std::filesystem::path{folder.toStdString()}] {
            return exportJournal(ports_.store, where, ports_.clock.now());
        },
        [this](const Result<std::filesystem::path>& file) {
            exported_.state = file ? Duty::Good : Duty::Failed;
            if (file) {
                exportedTo_ = shown(file->string());
                logEvent(LogEvent::JournalExported);
            } else {
                exported_.fault = file.error().code;
            }
            emit changed();
        });
}

}  // namespace tramso
