// SPDX-License-Identifier: GPL-3.0-or-later
// The text by which a USB printer names itself (IEEE 1284-2000 §7.6, through GET_DEVICE_ID).
#pragma once

#include <string>

#include "kiosk/base/bytes.h"

namespace tramso {

// Values as the device gives them, printable ASCII; empty when it does not tell.
struct UsbDeviceId {
    std::string maker;     // MANUFACTURER or MFG
    std::string model;     // MODEL or MDL
    std::string commands;  // COMMAND SET or CMD: "ESC/POS"
};

// The text after its two bytes of length (big endian, themselves included; what they claim beyond what came
// is not believed). BadData when it is shorter than that or has no key.
[[nodiscard]] Result<UsbDeviceId> parseDeviceId(ByteView bytes);

}  // namespace tramso
