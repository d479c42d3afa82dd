// SPDX-License-Identifier: GPL-3.0-or-later
// A card reader without hardware: the product's own reading code over a virtual card.
#pragma once

#include "drivers/card/card_reader.h"
#include "drivers/card/trust_store.h"
#include "drivers/sim/chip/sim_card_slot.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"

namespace tramso::sim {

class SimCardReader final : public CardReader {
public:
    // All must outlive the reader. The slot is where cards are put and buttons pressed.
    SimCardReader(SimCardSlot& slot, const TrustStore& trust, Random& random, const Clock& clock)
        : slot_{slot}, trust_{trust}, random_{random}, clock_{clock} {}

    [[nodiscard]] CardPresence waitForChange(CardPresence known, std::stop_token stop) override;
    [[nodiscard]] Result<ChipReading> read(const AccessKey& key, const OnPart& onPart,
                                           std::stop_token stop) override;

private:
    SimCardSlot& slot_;
    const TrustStore& trust_;
    Random& random_;
    const Clock& clock_;
};

}  // namespace tramso::sim
