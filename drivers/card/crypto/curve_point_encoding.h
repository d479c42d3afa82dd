// SPDX-License-Identifier: GPL-3.0-or-later
// From a number to a point, for integrated mapping (ICAO 9303-11 appendix B.2, affine form).
#pragma once

#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {

// The point a number (taken modulo the curve's prime) is mapped to; BadData when the prime is not 3 modulo 4,
// or for the few numbers without an image.
[[nodiscard]] Result<PointHandle> encodePoint(const EC_GROUP* curve, ByteView number);

}  // namespace tramso
