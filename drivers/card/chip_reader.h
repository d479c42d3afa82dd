// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one chip from end to end over a transport: opens it, fetches its files in the order people need them,
// and finds out whether it is genuine. What every CardReader does once it holds a card.
#pragma once

#include "drivers/card/card_reader.h"
#include "drivers/card/card_transport.h"
#include "drivers/card/trust_store.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"

namespace tramso {

class ChipReader {
public:
    // All must outlive the reader.
    ChipReader(CardTransport& transport, const TrustStore& trust, Random& random, const Clock& clock)
        : transport_{transport}, trust_{trust}, random_{random}, clock_{clock} {}

    // As CardReader::read(), of a connected card: DG1, DG13, DG11 and DG12 first, then the proofs, the
    // portrait last. DG3 and DG4 (fingerprints, iris) are not asked for.
    [[nodiscard]] Result<ChipReading> read(const AccessKey& key, const CardReader::OnPart& onPart,
                                           std::stop_token stop);

private:
    CardTransport& transport_;
    const TrustStore& trust_;
    Random& random_;
    const Clock& clock_;
};

}  // namespace tramso
