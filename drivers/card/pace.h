// SPDX-License-Identifier: GPL-3.0-or-later
// PACE: opens the chip with a short password that an eavesdropper cannot find out (ICAO 9303-11 §4.4).
#pragma once

#include <optional>

#include "drivers/card/access_key.h"
#include "drivers/card/secure_messaging.h"
#include "drivers/card/security_infos.h"
#include "kiosk/base/random.h"

namespace tramso {

// What chip authentication mapping leaves to be checked once the chip's static key is known and trusted.
struct ChipProof {
    SecretBytes data;  // CA.IC
    Bytes mappingKey;  // the public key the chip mapped with
};

struct PaceOutcome {
    SecureMessaging session;
    std::optional<ChipProof> proof;  // with chip authentication mapping only
};

// Runs the protocol on a fresh chip, before any application is selected. CardKeyWrong when the password does
// not fit (the chip is not blocked by that: CAN and MRZ have no retry counter) or the chip knows none of that
// kind; CardFailed when it refuses the variant or answers nonsense; faults of the channel.
[[nodiscard]] Result<PaceOutcome> openWithPace(CardChannel& channel, const PaceInfo& info,
                                               const AccessKey& key, Random& random);

}  // namespace tramso
