// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's second half: filling the form, checking it, making the dossier durable, printing the slip.
#include <algorithm>

#include "kiosk/dossier/slip_code.h"
#include "kiosk/visit/visit_inside.h"

namespace tramso {

void Visit::setAnswer(const std::string& field, const std::string& value) {
    auto& answers = inside_->data.answers;
    const auto answer = std::ranges::find(answers, field, [](const Answer& a) { return a.rule.key; });
    if (step() != Step::Check) return;
    if (answer == answers.end()) return void(inside_->setPart(field, value));
    stillHere();
    inside_->data.typed[field] = value;
    answer->value = value;
    answer->origin = FieldOrigin::Typed;
    answer->confidence = 100;
    answer->confirmed = true;
    inside_->refreshFindings();
}

void Visit::confirmAnswer(const std::string& field) {
    auto& answers = inside_->data.answers;
    const auto answer = std::ranges::find(answers, field, [](const Answer& a) { return a.rule.key; });
    if (step() != Step::Check || answer == answers.end() || answer->value.empty()) return;
    stillHere();
    answer->confirmed = true;
    inside_->refreshFindings();
}

void Visit::printAgain() {
    if (step() == Step::Slip && !inside_->busy()) inside_->startPrinting();
}

void Visit::Inside::startFilling(bool goOnThen) {
    filling = true;
    emit visit.canConfirmChanged();
    work.fill(data, [this, goOnThen](const FilledForm& form) {
        filling = false;
        const std::vector<Answer> before = std::exchange(data.answers, form.answers);
        for (Answer& answer : data.answers)
            for (const Answer& old : before)
                if (old.rule.key == answer.rule.key && old.value == answer.value)
                    answer.confirmed |= old.confirmed;
        filled = form;
        refreshFindings();
        if (goOnThen) return goOn();
        emit visit.canConfirmChanged();
    });
}

void Visit::Inside::refreshFindings() {
    data.findings = findObjections(data, ports.settings, filled, vietnamDay(ports.clock.now()));
    markDoubts(data.answers, data.findings);
    emit visit.answersChanged();
}

void Visit::Inside::startSending() {
    if (names.id.empty()) names = namesFor(data, ports.random);
    data.send = SendProgress::WritingPdf;
    emit visit.sendChanged();
    emit visit.canConfirmChanged();
    work.save(data, names,
              {.onSaving =
                   [this] {
                       data.send = SendProgress::Saving;
                       emit visit.sendChanged();
                   },
               .onSaved = [this](const Result<AssembledDossier>& made) { saved(made); }});
}

void Visit::Inside::saved(const Result<AssembledDossier>& made) {
    if (!made) {
        data.send = SendProgress::NotStarted;  // the pages are still here; the person may try again
        emit visit.sendChanged();
        emit visit.canConfirmChanged();
        return show(made.error().code);
    }
    data.committed = made->dossier;
    data.trackingUrl = trackingUrl(ports.settings.service.publicUrl, names.trackingToken);
    eraseDraft(DraftEnd::Sent);
    if (ports.onCommitted) ports.onCommitted(made->dossier, made->pdfs);
    idle.touched(ports.clock.now());
    data.send = SendProgress::Originals;
    go(Event::Committed);
    callOriginals();
}

// Before the slip: with the slip in hand people leave.
void Visit::Inside::callOriginals() {
    if (!data.originals.any()) return startPrinting();
    emit visit.sendChanged();
}

void Visit::originalsTaken() {
    if (step() != Step::Slip || data().send != SendProgress::Originals) return;
    stillHere();
    inside_->data.originals = {};
    inside_->startPrinting();
}

void Visit::Inside::startPrinting() {
    data.send = SendProgress::Printing;
    data.slipFault.reset();
    emit visit.sendChanged();
    const SlipContent slip =
        slipFor(*data.committed, *data.procedure, data.trackingUrl, ports.settings, language);
    work.print(slip, [this](const Result<Done>& printed) {
        data.send = SendProgress::Finished;
        if (printed)
            logEvent(LogEvent::SlipPrinted, id);
        else
            data.slipFault = printed.error().code;
        idle.touched(ports.clock.now());
        emit visit.sendChanged();
        emit visit.canConfirmChanged();
    });
}

// A volunteer puts in a roll and walks away: nobody needs to press anything. A printer that says it is well
// and fails again and again would eat the roll: then a person decides.
void Visit::Inside::printWhenMended() {
    constexpr int kTimes = 3;
    if (!data.slipFault || *data.slipFault == FaultCode::PrinterFailed || lookingAtPrinter ||
        printedByItself == kTimes)
        return;
    lookingAtPrinter = true;
    work.lookAtPrinter([this](PrinterState state) {
        lookingAtPrinter = false;
        if (faultOfPrinter(state) || !data.slipFault || busy()) return;
        ++printedByItself;
        startPrinting();
    });
}

}  // namespace tramso
