// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/volunteer_model.h"

#include <algorithm>
#include <map>

#include "kiosk/store/outbox_tally.h"
#include "kiosk/ui/outbox_rows.h"
#include "kiosk/ui/words.h"

namespace tramso {
namespace {

constexpr std::chrono::seconds kLook{5};
constexpr int kDevicesEvery = 6;           // looks
constexpr std::size_t kMostDossiers = 60;  // on the page; more nobody reads

// Whole minutes of a number of visits together, each on average, at least one when any time is known.
int averageMinutes(const std::vector<OutboxEntry>& entries) {
    std::chrono::seconds all{0};
    int timed = 0;
    for (const OutboxEntry& entry : entries) {
        if (entry.spent.count() == 0) continue;
        all += entry.spent;
        ++timed;
    }
    if (timed == 0) return 0;
    return std::max(1, static_cast<int>(std::chrono::round<std::chrono::minutes>(all / timed).count()));
}

}  // namespace

VolunteerModel::VolunteerModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts,
                               const StaffPorts& ports, Errands& errands, QObject* parent)
    : QObject{parent}, visit_{visit}, duty_{duty}, texts_{texts}, ports_{ports}, errands_{errands} {
    connect(&duty, &DutyModel::roleChanged, this, &VolunteerModel::entered);
    connect(&visit, &Visit::stepChanged, this, &VolunteerModel::entered);
    connect(&visit, &Visit::languageChanged, this, [this] { show(entries_); });
    connect(&timer_, &QTimer::timeout, this, [this] { refresh(++rounds_ % kDevicesEvery == 0); });
}

QString VolunteerModel::paperWords() const {
    return paperFault_ ? shown(texts_.of(*paperFault_).what, visit_) : QString{};
}

void VolunteerModel::entered() {
    const bool here = duty_.role() == DutyModel::Volunteer && visit_.step() == Step::Attract;
    if (here == timer_.isActive()) return;
    if (!here) return timer_.stop();
    timer_.start(kLook);
    refresh();
}

void VolunteerModel::refresh(bool devices) {
    errands_.run([this] { return ports_.store.list(); },
                 [this](const Result<std::vector<OutboxEntry>>& entries) {
                     if (entries) show(*entries);
                 });
    if (!devices) return;
    if (ports_.returned != nullptr)
        errands_.run([this] { return ports_.returned->look(errands_.stopToken()); },
                     [this](const Result<PapersAsked>& asked) {
                         if (!asked || asked_ == *asked) return;
                         asked_ = *asked;
                         show(entries_);
                     });
    for (const StationPart part : {StationPart::Printer, StationPart::Service})
        errands_.run([this, part] { return ports_.check.look(part); },
                     [this](const PartReport& report) { showPart(report); });
}

void VolunteerModel::showPart(const PartReport& report) {
    if (report.part == StationPart::Service) network_ = static_cast<int>(report.health);
    if (report.part == StationPart::Printer) {
        paper_ = static_cast<int>(report.health);
        paperFault_ = report.fault;
    }
    emit changed();
}

void VolunteerModel::show(const std::vector<OutboxEntry>& entries) {
    entries_ = entries;
    const OutboxTally tally = tallyOf(entries_);
    waiting_ = tally.waiting;
    refused_ = tally.parked;
    everybody_ = 0;
    std::vector<OutboxRow> rows, others;
    std::vector<OutboxEntry> mine;
    std::for_each(entries_.rbegin(), entries_.rend(), [&](const OutboxEntry& entry) {
        const bool today = isToday(entry, visit_);
        everybody_ += today ? 1 : 0;
        if (today && entry.assistedBy == duty_.number()) mine.push_back(entry);
        const int papers = papersAsked(entry);
        if (papers > 0 || today || entry.state != OutboxState::Delivered)
            (papers > 0 ? rows : others).push_back(outboxRow(entry, texts_, visit_, papers));
    });
    rows.insert(rows.end(), others.begin(), others.end());
    rows.resize(std::min(rows.size(), kMostDossiers));
    dossiers_.show(rows);
    helped_ = static_cast<int>(mine.size());
    minutes_ = averageMinutes(mine);
    showFigures(mine);
    emit changed();
}

int VolunteerModel::papersAsked(const OutboxEntry& entry) const {
    const auto found = asked_.find(entry.id);
    return found == asked_.end() ? 0 : found->second;
}

void VolunteerModel::showFigures(const std::vector<OutboxEntry>& mine) {
    std::map<std::string, std::vector<OutboxEntry>> byProcedure;
    for (const OutboxEntry& entry : mine) byProcedure[entry.procedureCode].push_back(entry);
    std::vector<FigureRow> rows;
    for (const auto& [code, entries] : byProcedure) {
        FigureRow row;
        row.key = shown(code);
        row.title = procedureTitle(code, visit_);
        row.count = static_cast<int>(entries.size());
        row.minutes = averageMinutes(entries);
        rows.push_back(row);
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, &FigureRow::count);
    procedures_.show(rows);
}

}  // namespace tramso
