// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's face: what is, and the steps a person takes. Scanning and sending stand in files of their own.
#include "kiosk/visit/visit.h"

#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {

namespace {

// Somebody who does not answer may have left; the slip should not wait for them.
constexpr std::chrono::seconds kOriginalsWait{45};

}  // namespace

Visit::Visit(const VisitPorts& ports) : inside_{std::make_unique<Inside>(ports, *this)} {}
Visit::~Visit() = default;

Step Visit::step() const {
    return inside_->step;
}
Language Visit::language() const {
    return inside_->language;
}
const Places* Visit::places() const {
    return inside_->ports.places;
}

const Catalogue& Visit::catalogue() const {
    return inside_->ports.catalogue;
}
std::chrono::year_month_day Visit::today() const {
    return vietnamDay(inside_->ports.clock.now());
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

bool Visit::atRest() const {
    return step() == Step::Attract && !inside_->busy();
}

void Visit::catalogueReplaced() {
    emit catalogueChanged();
}

bool Visit::canConfirm() const {
    const Inside& in = *inside_;
    if (in.busy()) return false;
    switch (in.step) {
        case Step::Identify:
            return identifyStage() == IdentifyStage::Confirm;
        case Step::Procedure:
            return in.data.procedure.has_value();
        case Step::Consent:
            return in.consentsGiven();
        case Step::Papers:
            return in.pagesAreRead() || (canFillDeclaration() && !anyPage(data()));
        case Step::Send:
            return anyPage(data());
        case Step::Needed:
        case Step::Check:
            return true;
        case Step::Attract:
        case Step::Slip:
        case Step::Follow:
            break;
    }
    return false;
}

void Visit::begin(const std::string& assistedBy) {
    if (step() != Step::Attract || inside_->busy()) return;
    inside_->data.assistedBy = assistedBy;
    inside_->start(Event::Begin);
}

void Visit::setLanguage(Language language) {
    if (inside_->language == language) return;
    inside_->language = language;
    emit languageChanged();
}

void Visit::chooseProcedure(const std::string& code) {
    const Procedure* chosen = catalogue().find(code, today());
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
            inside_->goOn();
    }
}

void Visit::back() {
    const bool supplementing = inside_->data.follow.supplementing;
    const bool leaving = step() == Step::Follow || (step() == Step::Identify && !supplementing);
    if (inside_->busy() && !leaving) return;  // leaving stops what runs
    inside_->go(supplementing && step() != Step::Follow ? Event::SupplementBack : Event::Back);
    if (leaving) inside_->wipe();
}

void Visit::end() {
    const auto sending = inside_->data.send;
    const bool mustFinish =
        sending == SendProgress::WritingPdf || sending == SendProgress::Saving || inside_->parking;
    if (step() == Step::Attract || mustFinish) return;  // what they asked to send or keep is kept whole
    inside_->eraseDraft(DraftEnd::GivenUp);
    inside_->leave();
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
    in.expireDrafts(now);
    if (data().send == SendProgress::Originals) {  // a person is waited for, no work
        if (in.idle.idleFor(now) >= kOriginalsWait) originalsTaken();
        return;
    }
    // Who waits while their pages are read has not gone.
    if (step() == Step::Attract || in.busy() || in.pagesAreBeingRead()) return stillHere();
    const bool slipTaken = step() == Step::Slip && in.idle.idleFor(now) >= in.ports.settings.visit.doneFor;
    if (slipTaken || in.idle.timeIsUp(now)) {
        emit leftAlone();
        return in.leave();
    }
    if (step() == Step::Slip)
        return in.printWhenMended();  // the last screen leaves by itself, without a warning
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
      language{given.settings.station.english ? Language::English : Language::Vietnamese} {
    work.watchCard([this](CardPresence now) { cardChanged(now); });
}

bool Visit::Inside::busy() const {
    const bool sending = data.send != SendProgress::NotStarted && data.send != SendProgress::Finished;
    const bool drawing = data.declaration.stage == DeclarationSheets::Stage::Drawing ||
                         data.declaration.stage == DeclarationSheets::Stage::Printing;
    return scanning || filling || parking || sending || drawing || data.follow.looking ||
           data.identification.reading;
}

bool Visit::Inside::consentsGiven() const {
    return data.procedure && std::ranges::all_of(data.procedure->consents, [this](const ConsentRule& rule) {
               return !rule.required || data.consents.contains(rule.key);
           });
}

void Visit::Inside::start(Event event) {
    visit.closeParked();
    data.began = ports.clock.now();
    ports.random.fill(std::as_writable_bytes(std::span{&id.value, 1}));
    logEvent(LogEvent::VisitStarted, id);
    visit.stillHere();
    go(event);
}

void Visit::Inside::goOn() {
    go(data.follow.supplementing ? Event::Supplement : Event::Confirm);
}

void Visit::Inside::go(Event event) {
    const auto to = next(step, event);
    if (!to) return;
    step = *to;
    if (step != Step::Identify) {  // the face was for comparing, the key for opening: both have served
        data.identification.portrait.clear();
        data.identification.key.reset();
    }
    if (step != Step::Papers) data.removed.reset();
    logEvent(LogEvent::VisitStep, id, step);
    visit.closeDeclaration();
    emit visit.stepChanged();
    emit visit.canConfirmChanged();
}

void Visit::Inside::leave() {
    logEvent(LogEvent::VisitEnded, id, step);
    go(Event::End);
    wipe();
}

void Visit::Inside::wipe() {
    work.forget();
    data = {};
    batch = {};
    names = {};
    filled = {};
    fault.reset();
    secondsLeft.reset();
    scanning = filling = parking = lookingAtPrinter = false;
    printedByItself = 0;
    scanningPaper.clear();
    insertAt = -1;
    const Language start = ports.settings.station.english ? Language::English : Language::Vietnamese;
    visit.setLanguage(start);
    tellAll();
}

void Visit::Inside::tellAll() {
    emit visit.applicantChanged();
    emit visit.identificationChanged();
    emit visit.consentsChanged();
    emit visit.papersChanged();
    emit visit.pageGrew();
    emit visit.answersChanged();
    emit visit.declarationChanged();
    emit visit.sendChanged();
    emit visit.followChanged();
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
