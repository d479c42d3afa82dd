// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/curve_group.h"

#include "drivers/card/crypto/curve_point_encoding.h"
#include "drivers/card/crypto/random_scalar.h"

namespace tramso {

CurveGroup::CurveGroup(CurveHandle curve) : curve_{std::move(curve)} {
    EC_GROUP_set_point_conversion_form(curve_.get(), POINT_CONVERSION_UNCOMPRESSED);
}

std::size_t CurveGroup::fieldWidth() const {
    return static_cast<std::size_t>(EC_GROUP_get_degree(curve_.get()) + 7) / 8;
}

std::size_t CurveGroup::primeBits() const {
    return static_cast<std::size_t>(EC_GROUP_get_degree(curve_.get()));
}

Bytes CurveGroup::generator() const {
    return encode(EC_GROUP_get0_generator(curve_.get())).value();
}

// EC_POINT_oct2point refuses coordinates that do not lie on the curve; all our curves have cofactor 1 or,
// read from a card, are checked for the subgroup here.
Result<PointHandle> CurveGroup::decode(ByteView element) const {
    if (element.size() != 1 + 2 * fieldWidth() || element.front() != std::byte{0x04})
        return fail(FaultCode::BadData, "curve point form");
    const auto context = newBigNumberContext();
    PointHandle point{EC_POINT_new(curve_.get())};
    mustWork(point != nullptr);
    if (EC_POINT_oct2point(curve_.get(), point.get(), octets(element), element.size(), context.get()) != 1)
        return fail(FaultCode::BadData, "point not on curve");
    if (BN_is_one(EC_GROUP_get0_cofactor(curve_.get()))) return point;
    const PointHandle multiple{EC_POINT_new(curve_.get())};
    mustWork(multiple != nullptr);
    const bool computed = EC_POINT_mul(curve_.get(), multiple.get(), nullptr, point.get(),
                                       EC_GROUP_get0_order(curve_.get()), context.get()) == 1;
    if (!computed || EC_POINT_is_at_infinity(curve_.get(), multiple.get()) != 1)
        return fail(FaultCode::BadData, "point not in subgroup");
    return point;
}

Result<Bytes> CurveGroup::encode(const EC_POINT* point) const {
    if (EC_POINT_is_at_infinity(curve_.get(), point) == 1)
        return fail(FaultCode::BadData, "point at infinity");
    Bytes out(1 + 2 * fieldWidth());
    const std::size_t written = EC_POINT_point2oct(curve_.get(), point, POINT_CONVERSION_UNCOMPRESSED,
                                                   writable(out), out.size(), newBigNumberContext().get());
    mustWork(written == out.size());
    return out;
}

Result<Done> CurveGroup::check(ByteView element) const {
    return decode(element).map([](const PointHandle&) { return Done{}; });
}

Result<Bytes> CurveGroup::power(ByteView base, ByteView scalar) const {
    const auto point = decode(base);
    if (!point) return tl::unexpected{point.error()};
    const BigNumber factor = toBigNumber(scalar);
    BN_set_flags(factor.get(), BN_FLG_CONSTTIME);
    const PointHandle product{EC_POINT_new(curve_.get())};
    mustWork(product != nullptr);
    if (EC_POINT_mul(curve_.get(), product.get(), nullptr, point->get(), factor.get(),
                     newBigNumberContext().get()) != 1)
        return fail(FaultCode::BadData, "curve multiplication");
    return encode(product.get());
}

Result<Bytes> CurveGroup::combine(ByteView a, ByteView b) const {
    const auto left = decode(a);
    const auto right = decode(b);
    if (!left || !right) return fail(FaultCode::BadData, "curve points");
    const PointHandle sum{EC_POINT_new(curve_.get())};
    mustWork(sum != nullptr && EC_POINT_add(curve_.get(), sum.get(), left->get(), right->get(),
                                            newBigNumberContext().get()) == 1);
    return encode(sum.get());
}

Result<Bytes> CurveGroup::elementFrom(ByteView number) const {
    const auto point = encodePoint(curve_.get(), number);
    if (!point) return tl::unexpected{point.error()};
    return encode(point->get());
}

SecretBytes CurveGroup::sharedPart(ByteView element) const {
    return SecretBytes::copyOf(element.subspan(1, fieldWidth()));
}

SecretBytes CurveGroup::randomScalar(Random& random) const {
    return drawScalar(EC_GROUP_get0_order(curve_.get()), random);
}

}  // namespace tramso
