// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's face: what is, and the steps a person takes. Scanning and sending stand in files of their own.
#include "kiosk/visit/visit.h"

#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {

Visit::Visit(const VisitPorts& ports) : inside_{std::make_unique<Inside>(ports, *this)} {}
Visit::~Visit() = default;

Step Visit::step() const {
    return inside_->step;
}
Language Visit::language() const {
    return inside_->language;
}
const Catalogue& Visit::catalogue() const {
    return inside_->ports.catalogue;
}
const VisitData& Visit::data() const {
    return inside_->data;
}
bool Visit::scanning() const {
    return inside_->scanning;
}
const std::string& Visit::scanningPaper() const {
    return inside_->scanningPaper;
}
std::optional<FaultCode> Visit::fault() const {
    return inside_->fault;
}
std::optional<int> Visit::secondsToWipe() const {
    return inside_->secondsLeft;
}

bool Visit::canConfirm() const {
    const Inside& in = *inside_;
    if (in.busy()) return false;
    switch (in.step) {
        case Step::Identify:
            return in.data.applicant.has_value();
        case Step::Procedure:
            return in.data.procedure.has_value();
        case Step::Consent:
            return in.consentsGiven();
        case Step::Papers:
            return in.pagesAreRead();
        case Step::Needed:
        case Step::Check:
        case Step::Send:
            return true;
        case Step::Attract:
        case Step::Slip:
            break;
    }
    return false;
}

void Visit::begin() {
    if (step() != Step::Attract) return;
    inside_->ports.random.fill(std::as_writable_bytes(std::span{&inside_->id.value, 1}));
    logEvent(LogEvent::VisitStarted, inside_->id);
    stillHere();
    inside_->go(Event::Begin);
}

void Visit::setLanguage(Language language) {
    if (inside_->language == language) return;
    inside_->language = language;
    emit languageChanged();
}

void Visit::chooseProcedure(const std::string& code) {
    const Procedure* chosen = catalogue().find(code);
    if (step() != Step::Procedure || chosen == nullptr) return;
    VisitData& data = inside_->data;
    if (!data.procedure || data.procedure->code != code) {
        data.procedure = *chosen;
        data.consents.clear();
        data.answers.clear();
        data.typed.clear();
        data.papers.clear();
        for (const PaperRule& rule : chosen->papers) data.papers.push_back({rule, {}});
        emit consentsChanged();
        emit papersChanged();
    }
    inside_->go(Event::Confirm);
}

void Visit::setConsent(const std::string& purpose, bool agreed) {
    if (step() != Step::Consent) return;
    const auto& rules = inside_->data.procedure->consents;
    if (std::ranges::find(rules, purpose, &ConsentRule::key) == rules.end()) return;
    if (agreed)
        inside_->data.consents.try_emplace(purpose, inside_->ports.clock.now());
    else
        inside_->data.consents.erase(purpose);
    emit consentsChanged();
    emit canConfirmChanged();
}

void Visit::confirm() {
    if (!canConfirm()) return;
    switch (step()) {
        case Step::Papers:
            inside_->startFilling();
            break;
        case Step::Send:
            inside_->startSending();
            break;
        default:
            inside_->go(Event::Confirm);
    }
}

void Visit::back() {
    if (inside_->busy()) return;
    const bool leaving = step() == Step::Identify;
    inside_->go(Event::Back);
    if (leaving) inside_->wipe();
}

void Visit::end() {
    const auto sending = inside_->data.send;
    const bool mustFinish = sending == SendProgress::WritingPdf || sending == SendProgress::Saving;
    if (step() == Step::Attract || mustFinish) return;  // what the person asked to send is kept whole
    logEvent(LogEvent::VisitEnded, inside_->id, step());
    inside_->go(Event::End);
    inside_->wipe();
}

void Visit::dismissFault() {
    inside_->fault.reset();
    emit faultChanged();
}

void Visit::stillHere() {
    inside_->idle.touched(inside_->ports.clock.now());
    if (inside_->secondsLeft.has_value()) {
        inside_->secondsLeft.reset();
        emit idleChanged();
    }
}

void Visit::tick() {
    Inside& in = *inside_;
    const Moment now = in.ports.clock.now();
    if (step() == Step::Attract || in.busy()) return stillHere();
    const bool slipTaken = step() == Step::Slip && in.idle.idleFor(now) >= in.ports.settings.visit.doneFor;
    if (slipTaken || in.idle.timeIsUp(now)) return end();
    if (step() == Step::Slip) return;  // the last screen leaves by itself, without a warning
    const auto left = in.idle.secondsLeft(now);
    if (left == in.secondsLeft) return;
    in.secondsLeft = left;
    emit idleChanged();
}

Visit::Inside::Inside(const VisitPorts& given, Visit& owner)
    : visit{owner},
      ports{given},
      work{given, owner},
      idle{given.settings.visit.warnAfter, given.settings.visit.wipeAfter},
      language{given.settings.station.english ? Language::English : Language::Vietnamese} {}

bool Visit::Inside::busy() const {
    const bool sending = data.send != SendProgress::NotStarted && data.send != SendProgress::Finished;
    return scanning || filling || sending;
}

bool Visit::Inside::consentsGiven() const {
    return data.procedure && std::ranges::all_of(data.procedure->consents, [this](const ConsentRule& rule) {
               return !rule.required || data.consents.contains(rule.key);
           });
}

void Visit::Inside::go(Event event) {
    const auto to = next(step, event);
    if (!to) return;
    step = *to;
    logEvent(LogEvent::VisitStep, id, step);
    emit visit.stepChanged();
    emit visit.canConfirmChanged();
}

void Visit::Inside::wipe() {
    work.forget();
    data = {};
    names = {};
    paperValues.clear();
    fault.reset();
    secondsLeft.reset();
    scanning = filling = false;
    scanningPaper.clear();
    const Language start = ports.settings.station.english ? Language::English : Language::Vietnamese;
    visit.setLanguage(start);
    emit visit.applicantChanged();
    emit visit.consentsChanged();
    emit visit.papersChanged();
    emit visit.answersChanged();
    emit visit.sendChanged();
    emit visit.scanningChanged();
    emit visit.faultChanged();
    emit visit.idleChanged();
    emit visit.canConfirmChanged();
}

void Visit::Inside::show(FaultCode code) {
    fault = code;
    emit visit.faultChanged();
}

}  // namespace tramso
