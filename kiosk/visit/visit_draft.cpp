// SPDX-License-Identifier: GPL-3.0-or-later
// A visit put aside for another day, and gone on with; another dossier for the same person.
#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {
namespace {

constexpr std::chrono::minutes kLookThrough{1};

}  // namespace

bool Visit::canPark() const {
    const Inside& in = *inside_;
    const bool between = in.step >= Step::Needed && in.step <= Step::Send;
    return between && !in.busy() && !in.pagesAreBeingRead() && !in.data.assistedBy.empty() &&
           !in.data.follow.supplementing && in.data.applicant && in.data.procedure;
}

const std::optional<ParkedNote>& Visit::parked() const {
    return inside_->parked;
}

void Visit::park() {
    Inside& in = *inside_;
    if (!canPark()) return;
    stillHere();
    const Moment now = in.ports.clock.now();
    in.parking = true;
    emit canConfirmChanged();
    in.work.park({.id = {},
                  .procedureCode = in.data.procedure->code,
                  .parked = now,
                  .expires = now + in.ports.settings.visit.keepDrafts,
                  .parkedBy = in.data.assistedBy},
                 {.data = in.data,
                  .step = in.step,
                  .language = in.language,
                  .spent = std::chrono::duration_cast<std::chrono::seconds>(now - in.data.began),
                  .imprints = {}},
                 in.data.draft, [&in](const Result<DraftLabel>& kept) { in.parkedAs(kept); });
}

void Visit::closeParked() {
    if (!inside_->parked) return;
    inside_->parked.reset();
    emit parkedChanged();
}

void Visit::printParkedAgain() {
    if (inside_->parked && !inside_->parked->printing) inside_->printParked();
}

void Visit::resume(const std::string& draft, const std::string& assistedBy) {
    Inside& in = *inside_;
    if (step() != Step::Attract || in.busy() || assistedBy.empty()) return;
    dismissFault();
    in.parking = true;
    in.data.assistedBy = assistedBy;
    in.data.draft = draft;
    emit canConfirmChanged();
    in.work.openDraft(draft, assistedBy, [&in](const Result<ResumedDraft>& opened) { in.goOnWith(opened); });
}

bool Visit::canDoAnother() const {
    return step() == Step::Slip && data().send == SendProgress::Finished && !data().follow.supplementing &&
           !data().assistedBy.empty();
}

void Visit::anotherDossier() {
    Inside& in = *inside_;
    if (!canDoAnother()) return;
    VisitData next;
    next.assistedBy = data().assistedBy;
    next.identification = data().identification;
    next.applicant = data().applicant;
    const Language chosen = language();
    in.wipe();
    in.data = std::move(next);
    setLanguage(chosen);
    in.tellAll();
    in.start(Event::Another);
}

void Visit::Inside::parkedAs(const Result<DraftLabel>& kept) {
    parking = false;
    if (!kept) {  // nothing was lost: the visit goes on
        emit visit.canConfirmChanged();
        return show(kept.error().code);
    }
    logEvent(LogEvent::DraftParked, id);
    ParkedNote note{.number = kept->number,
                    .procedure = data.procedure->plain,
                    .expires = kept->expires,
                    .printing = true,
                    .slipFault = {}};
    const Language spoken = language;
    leave();
    parked = std::move(note);
    emit visit.draftsChanged();
    slipLanguage = spoken;
    printParked();
}

void Visit::Inside::printParked() {
    parked->printing = true;
    parked->slipFault.reset();
    emit visit.parkedChanged();
    const Settings::Station& station = ports.settings.station;
    work.printDraftSlip({.number = parked->number,
                         .procedure = parked->procedure,
                         .expires = parked->expires,
                         .station = station.name,
                         .ward = station.ward,
                         .hotline = station.hotline,
                         .language = slipLanguage},
                        [this](const Result<Done>& printed) {
                            if (!parked) return;
                            parked->printing = false;
                            if (!printed) parked->slipFault = printed.error().code;
                            emit visit.parkedChanged();
                        });
}

void Visit::Inside::goOnWith(const Result<ResumedDraft>& draft) {
    parking = false;
    if (!draft) {
        data = {};
        emit visit.canConfirmChanged();
        emit visit.draftsChanged();  // it may have gone meanwhile
        return show(draft.error().code);
    }
    VisitData resumed = draft->data;
    resumed.assistedBy = data.assistedBy;
    resumed.draft = data.draft;
    data = std::move(resumed);
    data.applicant = identityFrom(data.identification, visit.today());
    lastPageId = std::max(lastPageId, draft->lastPageId);
    work.remember(draft->imprints);
    for (const ScannedPaper& paper : data.papers)
        for (const ScannedPage& page : paper.pages)
            if (page.reading) compareTitles(page.id, page.reading);
    visit.setLanguage(draft->language);
    tellAll();
    const bool checking = draft->step == Step::Check;
    start(draft->step == Step::Needed    ? Event::ResumeNeeded
          : draft->step == Step::Consent ? Event::ResumeConsent
                                         : Event::ResumePapers);
    data.began -= draft->spent;
    logEvent(LogEvent::DraftResumed, id);
    if (checking && pagesAreRead()) startFilling();
}

void Visit::Inside::eraseDraft(DraftEnd why) {
    if (data.draft.empty()) return;
    work.eraseDraft(std::exchange(data.draft, {}), why, [this] { emit visit.draftsChanged(); });
}

void Visit::Inside::expireDrafts(Moment now) {
    const auto since = now - draftsLooked;
    if (since >= Moment::duration::zero() && since < kLookThrough) return;
    draftsLooked = now;
    work.expireDrafts(now, [this](int) { emit visit.draftsChanged(); });
}

}  // namespace tramso
