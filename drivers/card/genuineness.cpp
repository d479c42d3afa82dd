// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/genuineness.h"

#include <algorithm>

namespace tramso {

void GenuinenessCheck::note(GenuinenessReason reason) {
    if (state_.reason == GenuinenessReason::None) state_.reason = reason;
}

// Not to know the issuer is no fault of the card; everything else is.
void GenuinenessCheck::takeSod(SodReading sod) {
    hashes_ = std::move(sod.hashes);
    issuerUnknown_ = sod.reason == GenuinenessReason::IssuerUnknown;
    if (sod.reason != GenuinenessReason::None && !issuerUnknown_) note(sod.reason);
    if (std::ranges::any_of(missing_, [this](int number) { return isSigned(number); }))
        note(GenuinenessReason::GroupMissing);
    state_.passive = CheckOutcome::Passed;
}

void GenuinenessCheck::takeGroup(int number, ByteView file) {
    const auto fits = hashFits(hashes_, number, file);
    if (fits && !*fits) note(GenuinenessReason::GroupChanged);
    // A group nobody signed for was added to the chip afterwards.
    if (!fits && !hashes_.byGroup.empty()) note(GenuinenessReason::GroupChanged);
}

void GenuinenessCheck::groupMissing(int number) {
    missing_.push_back(number);
    if (isSigned(number)) note(GenuinenessReason::GroupMissing);
}

void GenuinenessCheck::chipAuthentication(CheckOutcome outcome) {
    state_.chipAuthentication = outcome;
    if (outcome == CheckOutcome::Failed) note(GenuinenessReason::ChipAuthenticationFailed);
}

void GenuinenessCheck::activeAuthentication(CheckOutcome outcome) {
    state_.activeAuthentication = outcome;
    if (outcome == CheckOutcome::Failed) note(GenuinenessReason::ActiveAuthenticationFailed);
}

Genuineness GenuinenessCheck::result() const {
    Genuineness result = state_;
    const bool onlyChip = result.reason == GenuinenessReason::ChipAuthenticationFailed ||
                          result.reason == GenuinenessReason::ActiveAuthenticationFailed;
    if (result.reason != GenuinenessReason::None) {
        if (!onlyChip) result.passive = CheckOutcome::Failed;
        result.verdict = Verdict::NotGenuine;
        return result;
    }
    if (issuerUnknown_) result.reason = GenuinenessReason::IssuerUnknown;
    result.verdict = issuerUnknown_ ? Verdict::IntactIssuerUnknown : Verdict::Genuine;
    return result;
}

}  // namespace tramso
