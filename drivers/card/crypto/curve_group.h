// SPDX-License-Identifier: GPL-3.0-or-later
// An elliptic curve over a prime field.
#pragma once

#include "drivers/card/crypto/group.h"
#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {

class CurveGroup final : public Group {
public:
    explicit CurveGroup(CurveHandle curve);

    [[nodiscard]] Kind kind() const override { return Kind::Curve; }
    [[nodiscard]] std::size_t primeBits() const override;
    [[nodiscard]] Bytes generator() const override;
    [[nodiscard]] Result<Done> check(ByteView element) const override;
    [[nodiscard]] Result<Bytes> power(ByteView base, ByteView scalar) const override;
    [[nodiscard]] Result<Bytes> combine(ByteView a, ByteView b) const override;
    [[nodiscard]] Result<Bytes> elementFrom(ByteView number) const override;
    [[nodiscard]] SecretBytes sharedPart(ByteView element) const override;
    [[nodiscard]] SecretBytes randomScalar(Random& random) const override;

private:
    [[nodiscard]] std::size_t fieldWidth() const;
    [[nodiscard]] Result<PointHandle> decode(ByteView element) const;
    [[nodiscard]] Result<Bytes> encode(const EC_POINT* point) const;
    CurveHandle curve_;
};

}  // namespace tramso
