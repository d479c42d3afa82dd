// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/visit_counter.h"

#include <fmt/format.h>

#include <utility>

#include "kiosk/base/log.h"
#include "kiosk/store/tally_day.h"

namespace tramso {
namespace {

std::string_view stepName(Step step) {
    switch (step) {
        case Step::Attract:
            return "attract";
        case Step::Identify:
            return "identify";
        case Step::Procedure:
            return "procedure";
        case Step::Needed:
            return "needed";
        case Step::Consent:
            return "consent";
        case Step::Papers:
            return "papers";
        case Step::Check:
            return "check";
        case Step::Send:
            return "send";
        case Step::Slip:
            return "slip";
        case Step::Follow:
            return "follow";
    }
    return {};
}

}  // namespace

VisitCounter::VisitCounter(Visit& visit, VisitTally& tally, const Clock& clock)
    : visit_{visit}, tally_{tally}, clock_{clock}, step_{visit.step()} {
    connect(&visit, &Visit::stepChanged, this, &VisitCounter::moved);
}

void VisitCounter::moved() {
    const Step from = std::exchange(step_, visit_.step());
    if (from == Step::Slip && stars_ != 0) count({{fmt::format("mood.{}", std::exchange(stars_, 0)), 1}});
    if (from == Step::Attract) return began(step_);
    if (step_ == Step::Send) foundBeforeSending();
    if (step_ == Step::Slip) committed();
    if (step_ == Step::Attract) ended(from);
}

void VisitCounter::began(Step to) {
    handedIn_ = false;
    Counts counts{{"visits", 1}};
    if (to == Step::Follow) counts["followed"] = 1;
    count(std::move(counts));
}

void VisitCounter::foundBeforeSending() {
    for (const Finding& finding : visit_.data().findings) {
        if (finding.severity == Severity::Stop) stopped_.insert(finding.rule);
        if (finding.severity == Severity::Warn) asked_.insert(finding.rule);
    }
}

void VisitCounter::committed() {
    handedIn_ = true;
    const auto& dossier = visit_.data().committed;
    if (!dossier) return;
    if (!dossier->supplements.empty()) return count({{"supplements", 1}});
    count({{"dossiers", 1}, {"dossier_seconds", dossier->spent.count()}});
}

void VisitCounter::ended(Step from) {
    if (handedIn_ || from == Step::Follow) return count({});
    // Whether it was put aside is known a moment later.
    QMetaObject::invokeMethod(
        this,
        [this, from] {
            const bool aside = visit_.step() == Step::Attract && visit_.parked();
            count({{aside ? "put_aside" : fmt::format("left.{}", stepName(from)), 1}});
        },
        Qt::QueuedConnection);
}

void VisitCounter::rate(int stars) {
    if (visit_.step() == Step::Slip && stars >= 1 && stars <= 5) stars_ = stars;
}

void VisitCounter::count(Counts more) {
    // The dossier's way has ended too, or a new one begins: what it met is counted with it.
    for (const std::string& rule : std::exchange(stopped_, {})) more["stopped." + rule] = 1;
    for (const std::string& rule : std::exchange(asked_, {})) more["asked." + rule] = 1;
    std::erase_if(more, [](const auto& entry) { return entry.second == 0; });
    if (more.empty()) return;
    queue_.post([this, day = tallyDay(clock_.now()), more = std::move(more)] {
        if (const auto counted = tally_.count(day, more); !counted) logFault(counted.error());
    });
}

}  // namespace tramso
