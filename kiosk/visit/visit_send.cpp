// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's second half: filling the form, checking it, making the dossier durable, printing the slip.
#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {

void Visit::setAnswer(const std::string& field, const std::string& value) {
    auto& answers = inside_->data.answers;
    const auto answer = std::ranges::find(answers, field, [](const Answer& a) { return a.rule.key; });
    if (step() != Step::Check || answer == answers.end()) return;
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

void Visit::Inside::startFilling() {
    filling = true;
    emit visit.canConfirmChanged();
    work.fill(data, [this](const FilledForm& form) {
        filling = false;
        const std::vector<Answer> before = std::exchange(data.answers, form.answers);
        for (Answer& answer : data.answers)
            for (const Answer& old : before)
                if (old.rule.key == answer.rule.key && old.value == answer.value)
                    answer.confirmed |= old.confirmed;
        paperValues = form.paperValues;
        refreshFindings();
        go(Event::Confirm);
    });
}

void Visit::Inside::refreshFindings() {
    data.findings = findObjections(data, paperValues, vietnamDay(ports.clock.now()));
    markDoubts(data.answers, data.findings);
    emit visit.answersChanged();
}

void Visit::Inside::startSending() {
    if (names.id.empty()) names = drawNames(ports.random);
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
    data.trackingUrl = ports.settings.service.publicUrl + "/t/" + names.trackingToken;
    if (ports.onCommitted) ports.onCommitted(made->dossier, made->pdfs);
    idle.touched(ports.clock.now());
    go(Event::Committed);
    startPrinting();
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

}  // namespace tramso
