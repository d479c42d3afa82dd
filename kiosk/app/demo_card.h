// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual ID card of the demonstration on its virtual reader: the holder of the sample papers, a chip
// with real cryptography, and a made-up state that issued it.
#pragma once

#include <string>

#include "drivers/card/trust_store.h"
#include "drivers/sim/chip/issuer.h"
#include "drivers/sim/chip/sim_card_reader.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"

namespace tramso {

// The reader may be used from any thread; the rest belongs to the screen's.
class DemoCard {
public:
    // `papers` names the sample papers: "birth", "marriage" or "construction"; anything else counts as
    // "birth". The random source outlives the card.
    DemoCard(const std::string& papers, Random& random);

    [[nodiscard]] CardReader& reader() { return reader_; }
    // What opens the chip: the last six digits of the holder's number.
    [[nodiscard]] const std::string& lastSix() const { return image_.secrets.can; }
    void putDown();
    void take();

private:
    sim::TestIssuer issuer_;
    sim::ChipImage image_;
    SystemClock clock_;
    TrustStore trust_;
    sim::SimCardSlot slot_;
    sim::SimCardReader reader_;
};

}  // namespace tramso
