// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/random_scalar.h"

namespace tramso {

SecretBytes drawScalar(const BIGNUM* order, Random& random) {
    const int bits = BN_num_bits(order);
    SecretBytes scalar{static_cast<std::size_t>(bits + 7) / 8};
    const auto topMask = static_cast<std::byte>(0xFFU >> static_cast<unsigned>((8 - bits % 8) % 8));
    while (true) {
        random.fill(scalar.bytes());
        scalar.bytes().front() &= topMask;
        const BigNumber number = toBigNumber(scalar.bytes());
        if (!BN_is_zero(number.get()) && BN_cmp(number.get(), order) < 0) return scalar;
    }
}

}  // namespace tramso
