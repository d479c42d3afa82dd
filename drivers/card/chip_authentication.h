// SPDX-License-Identifier: GPL-3.0-or-later
// Chip authentication: the session goes on under keys only the genuine chip can know (ICAO 9303-11 §6.2).
#pragma once

#include "drivers/card/secure_messaging.h"
#include "drivers/card/security_infos.h"
#include "kiosk/base/random.h"

namespace tramso {

// The protocol and the key it uses.
struct ChipAuthenticationOffer {
    ChipAuthenticationInfo info;
    const ChipAuthenticationKey* key = nullptr;  // in the SecurityInfos it was taken from
};

// What to run: AES before triple DES. A chip that lists a key without a protocol means triple DES. None when
// DG14 offers no chip authentication.
[[nodiscard]] std::optional<ChipAuthenticationOffer> bestChipAuthentication(const SecurityInfos& infos);

// Agrees on new keys and lets the channel go on under them. The proof is the next answer: only the genuine
// chip can protect it. CardFailed when the chip refuses or its key is none; faults of the channel.
[[nodiscard]] Result<Done> agreeOnChipKeys(SecureChannel& channel, const ChipAuthenticationOffer& offer,
                                           Random& random);

}  // namespace tramso
