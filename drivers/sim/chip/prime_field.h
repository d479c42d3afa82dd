// SPDX-License-Identifier: GPL-3.0-or-later
// The groups modulo a prime of ICAO 9303-11 table 6 (RFC 5114), for Diffie-Hellman over numbers.
#pragma once

#include "kiosk/base/bytes.h"

namespace tramso::sim {

// Numbers, most significant byte first.
struct PrimeField {
    Bytes prime;
    Bytes generator;
    Bytes order;  // of the subgroup
};

// Domain 0 (1024 bit, 160), 1 (2048, 224) or 2 (2048, 256).
[[nodiscard]] PrimeField primeField(int domain);

}  // namespace tramso::sim
