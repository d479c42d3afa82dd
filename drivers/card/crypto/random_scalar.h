// SPDX-License-Identifier: GPL-3.0-or-later
// Private keys, drawn evenly.
#pragma once

#include "drivers/card/crypto/openssl_handles.h"
#include "drivers/card/crypto/secret_bytes.h"
#include "kiosk/base/random.h"

namespace tramso {

// 1 … order − 1 as big-endian bytes as wide as the order: draws, masks what is above the order's top bit, and
// draws again until it fits.
[[nodiscard]] SecretBytes drawScalar(const BIGNUM* order, Random& random);

}  // namespace tramso
