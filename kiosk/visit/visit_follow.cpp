// SPDX-License-Identifier: GPL-3.0-or-later
// The visit of somebody who holds a slip: where the dossier stands, bringing papers, taking it back.
#include "kiosk/base/log.h"
#include "kiosk/dossier/slip_code.h"
#include "kiosk/visit/visit_inside.h"

namespace tramso {
bool Visit::canFollow() const {
    return inside_->ports.service != nullptr;
}

bool Visit::canBringPapers() const {
    const auto& status = inside_->data.follow.status;
    return status && status->asksForPapers() && catalogue().find(status->procedure, today()) != nullptr;
}

void Visit::followUp(const std::string& assistedBy) {
    if (step() != Step::Attract || inside_->busy() || !canFollow()) return;
    inside_->data.assistedBy = assistedBy;
    inside_->start(Event::Follow);
}

void Visit::scanSlip() {
    Inside& in = *inside_;
    if (step() != Step::Follow || in.busy()) return;
    stillHere();
    dismissFault();
    followAnother();
    in.setScanning(true, {});
    in.work.scanSlip([&in](const Result<std::string>& token) {
        in.setScanning(false, {});
        if (token) return in.lookUp(*token);
        if (token.error().code != FaultCode::Cancelled) in.followFailed(token.error());
    });
}

void Visit::takeSlip(const std::string& code, const std::string& assistedBy) {
    const std::string token = trackingTokenIn(code);
    if (!token.empty()) followUp(assistedBy);
    if (step() != Step::Follow || inside_->busy()) return;
    stillHere();
    followAnother();
    token.empty() ? inside_->followFailed({FaultCode::NotFound, "slip code"}) : inside_->lookUp(token);
}

bool Visit::typeReference(const std::string& typed, const std::string& digits) {
    Inside& in = *inside_;
    const std::string reference = referenceFrom(typed);
    if (step() != Step::Follow || in.busy() || reference.empty()) return false;
    stillHere();
    followAnother();
    in.followLooks();
    in.work.findToken(reference, digits, [&in](const Result<std::string>& token) {
        return token ? in.lookUp(*token) : in.followFailed(token.error());
    });
    return true;
}

void Visit::followAnother() {
    if (step() != Step::Follow || inside_->busy()) return;
    inside_->data.follow = {};
    inside_->data.trackingUrl.clear();
    emit followChanged();
}

void Visit::withdraw() {
    Inside& in = *inside_;
    const auto& status = in.data.follow.status;
    if (step() != Step::Follow || in.busy() || !status || !status->mayWithdraw) return;
    stillHere();
    in.followLooks();
    in.work.withdraw(in.data.follow.trackingToken, [&in](const auto& answer) { in.followTold(answer); });
}

void Visit::bringPapers() {
    Inside& in = *inside_;
    if (step() != Step::Follow || in.busy() || !canBringPapers()) return;
    stillHere();
    const DossierStatus& status = *in.data.follow.status;
    in.data.procedure = supplementOf(*catalogue().find(status.procedure, today()), status);
    in.data.follow.supplementing = true;
    in.data.papers.clear();
    for (const PaperRule& rule : in.data.procedure->papers) in.data.papers.push_back({rule, {}});
    emit consentsChanged();
    emit papersChanged();
    in.go(Event::Supplement);
}

void Visit::Inside::lookUp(const std::string& token) {
    data.follow.trackingToken = token;
    followLooks();
    work.follow(token, [this](const auto& answer) { followTold(answer); });
}

void Visit::Inside::followLooks() {
    data.follow.looking = true;
    data.follow.trouble.reset();
    emit visit.followChanged();
}

void Visit::Inside::followTold(const Result<DossierStatus>& answer) {
    data.follow.looking = false;
    idle.touched(ports.clock.now());
    if (!answer) return followFailed(answer.error());
    data.follow.status = *answer;
    data.trackingUrl = trackingUrl(ports.settings.service.publicUrl, data.follow.trackingToken);
    emit visit.followChanged();
}

void Visit::Inside::followFailed(const Fault& why) {
    logFault(why);
    data.follow.looking = false;
    data.follow.trouble = why.code;
    emit visit.followChanged();
}

}  // namespace tramso
