// SPDX-License-Identifier: GPL-3.0-or-later
// Basic access control: opens the chip with three items of the machine-readable zone (ICAO 9303-11 §4.3).
#pragma once

#include "drivers/card/secure_messaging.h"
#include "kiosk/base/random.h"

namespace tramso {

class AccessKey;

// Runs the protocol with the eMRTD application selected. CardKeyWrong when the chip refuses the key, or when
// the key is a CAN, which BAC cannot use; CardFailed when the chip answers nonsense; faults of the channel.
[[nodiscard]] Result<SecureMessaging> openWithBac(CardChannel& channel, const AccessKey& key, Random& random);

}  // namespace tramso
