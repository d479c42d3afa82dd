// SPDX-License-Identifier: GPL-3.0-or-later
// What a tus server offers beyond creating and continuing an upload.
#pragma once

#include "kiosk/delivery/http_client.h"

namespace tramso {

// The extensions of tus 1.0 the station makes use of where it can.
struct TusAbilities {
    bool creationWithUpload = false;
    bool sha256 = false;  // checksum, with this algorithm among those it knows
};

// As an answer to OPTIONS tells: Tus-Extension and Tus-Checksum-Algorithm, lists with commas. What it does
// not say is not offered.
[[nodiscard]] TusAbilities abilitiesOf(const HttpAnswer& answer);

}  // namespace tramso
