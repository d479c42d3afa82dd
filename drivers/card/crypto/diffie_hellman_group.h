// SPDX-License-Identifier: GPL-3.0-or-later
// The multiplicative group of a prime field, and its subgroup of prime order.
#pragma once

#include "drivers/card/crypto/group.h"
#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {

class DiffieHellmanGroup final : public Group {
public:
    // q may be null where a card does not tell the order (PKCS #3); then private keys are as wide as the
    // prime and elements are checked for their range only.
    DiffieHellmanGroup(BigNumber p, BigNumber q, BigNumber g);

    [[nodiscard]] Kind kind() const override { return Kind::DiffieHellman; }
    [[nodiscard]] std::size_t primeBits() const override;
    [[nodiscard]] Bytes generator() const override;
    [[nodiscard]] Result<Done> check(ByteView element) const override;
    [[nodiscard]] Result<Bytes> power(ByteView base, ByteView scalar) const override;
    [[nodiscard]] Result<Bytes> combine(ByteView a, ByteView b) const override;
    [[nodiscard]] Result<Bytes> elementFrom(ByteView number) const override;
    [[nodiscard]] SecretBytes sharedPart(ByteView element) const override;
    [[nodiscard]] SecretBytes randomScalar(Random& random) const override;

private:
    [[nodiscard]] std::size_t width() const;
    [[nodiscard]] Result<BigNumber> decode(ByteView element) const;
    [[nodiscard]] Result<Bytes> encode(const BigNumber& number) const;
    [[nodiscard]] BigNumber raised(const BigNumber& base, const BigNumber& exponent) const;
    BigNumber p_;
    BigNumber q_;
    BigNumber g_;
};

}  // namespace tramso
