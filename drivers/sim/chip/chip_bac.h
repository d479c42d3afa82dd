// SPDX-License-Identifier: GPL-3.0-or-later
// Basic access control as the chip does it (ICAO 9303-11 §4.3).
#pragma once

#include <optional>

#include "drivers/sim/chip/chip_image.h"
#include "drivers/sim/chip/chip_messaging.h"
#include "kiosk/base/random.h"

namespace tramso::sim {

// "MRZ information": number, birth and expiry with their check digits (ICAO 9303-11 §9.7.2).
[[nodiscard]] std::string mrzInformation(const CardSecrets& secrets);

class ChipBac {
public:
    ChipBac(const CardSecrets& secrets, Random& random);

    // GET CHALLENGE: 8 fresh bytes, good for one answer.
    [[nodiscard]] Bytes challenge();
    // EXTERNAL AUTHENTICATE: the chip's 40 bytes and the session, or none when the reader does not know the
    // key.
    [[nodiscard]] std::optional<std::pair<Bytes, ChipMessaging>> authenticate(ByteView request);

private:
    Random& random_;
    Bytes encryptionKey_;
    Bytes macKey_;
    Bytes challenge_;
};

}  // namespace tramso::sim
