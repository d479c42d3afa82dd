// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's first step: the card on the reader or on the glass, or a person who types.
#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {
namespace {

constexpr std::size_t kCan = 6;  // digits of the card access number: the last ones of the personal number

}  // namespace

CardPresence Visit::card() const {
    return inside_->card;
}

IdentifyStage Visit::identifyStage() const {
    const VisitData& data = inside_->data;
    return stageOf(data.identification, inside_->card, inside_->scanning, data.applicant.has_value());
}

void Visit::scanCard() {
    Inside& in = *inside_;
    if (step() != Step::Identify || in.busy()) return;
    stillHere();
    dismissFault();
    in.setScanning(true, {});
    in.work.scanCard([&in](PageOrigin from, const Result<IdCard>& card) {
        in.cameFrom(from, OriginalsLeft::Thing::Card);
        in.setScanning(false, {});
        if (!card) {
            if (card.error().code != FaultCode::Cancelled) in.show(card.error().code);
            return in.readChipIfPossible();
        }
        in.qrRead(*card);
    });
}

void Visit::enterCan(const std::string& digits) {
    if (step() != Step::Identify || inside_->busy() || digits.size() != kCan) return;
    stillHere();
    inside_->data.identification.chipTrouble.reset();
    inside_->useKey(digits);
    inside_->identityChanged();
    inside_->readChipIfPossible();
}

void Visit::readChipAgain() {
    if (step() != Step::Identify || inside_->busy()) return;
    stillHere();
    inside_->data.identification.chipTrouble.reset();
    inside_->identityChanged();
    inside_->readChipIfPossible();
}

void Visit::skipChip() {
    if (step() != Step::Identify || inside_->busy() || !inside_->data.applicant) return;
    stillHere();
    inside_->data.identification.chipSkipped = true;
    inside_->identityChanged();
}

bool Visit::typeIdentity(const std::string& number, const std::string& birth, const std::string& name) {
    if (step() != Step::Identify || inside_->busy()) return false;
    stillHere();
    auto claim = typedClaim(number, birth, name, today());
    if (!claim) return false;
    inside_->data.identification.typed = std::move(*claim);
    inside_->identityChanged();
    return true;
}

void Visit::notMe() {
    if (step() != Step::Identify || inside_->busy()) return;
    stillHere();
    inside_->data.identification = {};
    inside_->identityChanged();
}

void Visit::Inside::cardChanged(CardPresence now) {
    const bool came = now == CardPresence::Present;
    card = now;
    cameBack = cameBack || came;
    if (step != Step::Identify) return emit visit.identificationChanged();
    if (came) idle.touched(ports.clock.now());
    // Another card, another attempt; what the last one was told stays until it is there.
    if (came || data.identification.chipTrouble == FaultCode::CardUnsupported)
        data.identification.chipTrouble.reset();
    identityChanged();
    readChipIfPossible();
}

void Visit::Inside::qrRead(const IdCard& read) {
    Identification& is = data.identification;
    is.qr = claimOf(read);
    useKey(read.number);
    if (is.chipTrouble == FaultCode::CardKeyWrong)
        is.chipTrouble.reset();  // other digits were wrong; these may be right
    else if (is.chipTrouble && is.chipTrouble != FaultCode::CardRemoved)
        is.chipSkipped = true;  // the chip was tried; the code is the way on
    identityChanged();
    readChipIfPossible();
}

void Visit::Inside::useKey(const std::string& number) {
    if (number.size() < kCan) return;
    if (auto key = AccessKey::fromCan(std::string_view{number}.substr(number.size() - kCan)))
        data.identification.key = std::make_shared<const AccessKey>(std::move(*key));
}

void Visit::Inside::readChipIfPossible() {
    Identification& is = data.identification;
    const bool wanted = is.chip.empty() && !is.chipSkipped && !is.typed && !is.chipTrouble && is.key;
    if (step != Step::Identify || card != CardPresence::Present || busy() || !wanted) return;
    visit.dismissFault();
    is.reading = ChipStage::Connecting;
    readingSince = ports.clock.now();
    cameBack = false;
    identityChanged();
    work.readChip(is.key, {.onStage =
                               [this](ChipStage stage) {
                                   data.identification.reading = stage;
                                   emit visit.identificationChanged();
                               },
                           .onRead = [this](const Result<ChipFindings>& chip) { chipRead(chip); }});
}

void Visit::Inside::chipRead(const Result<ChipFindings>& chip) {
    Identification& is = data.identification;
    is.reading.reset();
    idle.touched(ports.clock.now());
    if (chip) {
        is.chip = chip->claims;
        is.chipEvidence = chip->evidence;
        is.portrait = chip->portrait;
        logEvent(LogEvent::CardRead, id, ports.clock.now() - readingSince);
        return identityChanged();
    }
    chipFailed(chip.error());
}

void Visit::Inside::chipFailed(const Fault& why) {
    Identification& is = data.identification;
    logFault(why);
    const bool gone = why.code == FaultCode::CardRemoved || why.code == FaultCode::CardAbsent;
    is.chipTrouble = gone ? FaultCode::CardRemoved : why.code;
    if (why.code == FaultCode::CardKeyWrong) is.key.reset();
    const bool layStill = why.code == FaultCode::CardTimeout || why.code == FaultCode::CardFailed ||
                          why.code == FaultCode::CardDataBad;
    is.chipFailures += layStill ? 1 : 0;
    if (gone && cameBack) is.chipTrouble.reset();  // it lies there again already
    identityChanged();
    readChipIfPossible();
}

void Visit::Inside::identityChanged() {
    data.applicant = identityFrom(data.identification, visit.today());
    emit visit.applicantChanged();
    emit visit.identificationChanged();
    emit visit.canConfirmChanged();
}

}  // namespace tramso
