// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/curve_point_encoding.h"

namespace tramso {
namespace {

// Numbers modulo the curve's prime, with the operations the formulas need.
class Field {
public:
    explicit Field(const BIGNUM* prime) : prime_{prime}, context_{newBigNumberContext()} {}

    [[nodiscard]] BigNumber product(const BigNumber& a, const BigNumber& b) const {
        BigNumber out = newBigNumber();
        mustWork(BN_mod_mul(out.get(), a.get(), b.get(), prime_, context_.get()) == 1);
        return out;
    }
    [[nodiscard]] BigNumber sum(const BigNumber& a, const BigNumber& b) const {
        BigNumber out = newBigNumber();
        mustWork(BN_mod_add(out.get(), a.get(), b.get(), prime_, context_.get()) == 1);
        return out;
    }
    [[nodiscard]] BigNumber negative(const BigNumber& a) const {
        BigNumber out = newBigNumber();
        mustWork(BN_mod_sub(out.get(), newBigNumber().get(), a.get(), prime_, context_.get()) == 1);
        return out;
    }
    [[nodiscard]] BigNumber reduced(const BigNumber& a) const {
        BigNumber out = newBigNumber();
        mustWork(BN_nnmod(out.get(), a.get(), prime_, context_.get()) == 1);
        return out;
    }
    // None for zero.
    [[nodiscard]] BigNumber inverse(const BigNumber& a) const {
        return BigNumber{BN_mod_inverse(nullptr, a.get(), prime_, context_.get())};
    }
    [[nodiscard]] BigNumber power(const BigNumber& a, const BigNumber& exponent) const {
        BigNumber out = newBigNumber();
        mustWork(BN_mod_exp(out.get(), a.get(), exponent.get(), prime_, context_.get()) == 1);
        return out;
    }
    // p − 1 − (p + 1) / 4: raising to it gives 1 / √a for a square a.
    [[nodiscard]] BigNumber inverseRootExponent() const {
        BigNumber quarter = newBigNumber();
        BigNumber out = newBigNumber();
        mustWork(BN_copy(quarter.get(), prime_) != nullptr && BN_add_word(quarter.get(), 1) == 1 &&
                 BN_rshift(quarter.get(), quarter.get(), 2) == 1 &&
                 BN_sub(out.get(), prime_, quarter.get()) == 1 && BN_sub_word(out.get(), 1) == 1);
        return out;
    }
    [[nodiscard]] bool squareRootsAreEasy() const { return BN_mod_word(prime_, 4) == 3; }

private:
    const BIGNUM* prime_;
    BigNumberContext context_;
};

struct Curve {
    BigNumber p = newBigNumber();
    BigNumber a = newBigNumber();
    BigNumber b = newBigNumber();
};

struct Affine {
    BigNumber x;
    BigNumber y;
};

// The candidates X2 and X3 = αX2 with α = −t²: on one of them the curve's right side is a square.
Result<Affine> affinePoint(const Field& field, const Curve& curve, const BigNumber& t) {
    const BigNumber alpha = field.negative(field.product(t, t));
    const BigNumber mixed = field.inverse(field.sum(alpha, field.product(alpha, alpha)));
    const BigNumber overA = field.inverse(curve.a);
    if (!mixed || !overA) return fail(FaultCode::BadData, "number without a point");
    BigNumber one = newBigNumber();
    mustWork(BN_one(one.get()) == 1);
    BigNumber x2 = field.product(field.negative(field.product(curve.b, overA)), field.sum(one, mixed));
    const BigNumber square = field.product(x2, x2);
    const BigNumber h2 = field.sum(field.sum(field.product(square, x2), field.product(curve.a, x2)), curve.b);
    const BigNumber root = field.power(h2, field.inverseRootExponent());
    const bool isSquare = BN_is_one(field.product(field.product(root, root), h2).get()) == 1;
    if (isSquare) return Affine{std::move(x2), field.product(root, h2)};
    const BigNumber cube = field.product(field.product(t, t), t);
    return Affine{field.product(alpha, x2), field.product(root, field.product(cube, h2))};
}

}  // namespace

Result<PointHandle> encodePoint(const EC_GROUP* curve, ByteView number) {
    const auto context = newBigNumberContext();
    const Curve parts;
    mustWork(EC_GROUP_get_curve(curve, parts.p.get(), parts.a.get(), parts.b.get(), context.get()) == 1);
    const Field field{parts.p.get()};
    if (!field.squareRootsAreEasy()) return fail(FaultCode::BadData, "curve without integrated mapping");
    const auto affine = affinePoint(field, parts, field.reduced(toBigNumber(number)));
    if (!affine) return tl::unexpected{affine.error()};
    PointHandle point{EC_POINT_new(curve)};
    mustWork(point != nullptr);
    if (EC_POINT_set_affine_coordinates(curve, point.get(), affine->x.get(), affine->y.get(),
                                        context.get()) != 1)
        return fail(FaultCode::BadData, "number without a point");
    mustWork(EC_POINT_mul(curve, point.get(), nullptr, point.get(), EC_GROUP_get0_cofactor(curve),
                          context.get()) == 1);
    return point;
}

}  // namespace tramso
