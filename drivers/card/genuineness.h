// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers the checks of one chip and says what they come to.
#pragma once

#include <vector>

#include "drivers/card/chip_reading.h"
#include "drivers/card/passive_authentication.h"

namespace tramso {

// The first reason found stays: later ones follow from it.
class GenuinenessCheck {
public:
    // EF.SOD as it was judged; without it the chip has none.
    void takeSod(SodReading sod);
    void sodMissing() { note(GenuinenessReason::SodMissing); }

    // A data group as it was read, or that it is not there or could not be read; before or after EF.SOD.
    void takeGroup(int number, ByteView file);
    void groupMissing(int number);
    // Whether a group is signed for, so that the chip must have it.
    [[nodiscard]] bool isSigned(int number) const { return hashes_.byGroup.contains(number); }
    // Whether EF.SOD was signed by an issuer we have no certificate of.
    [[nodiscard]] bool issuerUnknown() const { return issuerUnknown_; }

    void chipAuthentication(CheckOutcome outcome);
    void activeAuthentication(CheckOutcome outcome);
    void accessFileChanged() { note(GenuinenessReason::AccessFileChanged); }

    // What the checks so far come to.
    [[nodiscard]] Genuineness result() const;

private:
    void note(GenuinenessReason reason);
    SignedHashes hashes_;
    std::vector<int> missing_;
    bool issuerUnknown_ = false;
    Genuineness state_;
};

}  // namespace tramso
