// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/diffie_hellman_group.h"

#include "drivers/card/crypto/random_scalar.h"

namespace tramso {

DiffieHellmanGroup::DiffieHellmanGroup(BigNumber p, BigNumber q, BigNumber g)
    : p_{std::move(p)}, q_{std::move(q)}, g_{std::move(g)} {}

std::size_t DiffieHellmanGroup::width() const {
    return static_cast<std::size_t>(BN_num_bytes(p_.get()));
}

std::size_t DiffieHellmanGroup::primeBits() const {
    return static_cast<std::size_t>(BN_num_bits(p_.get()));
}

Bytes DiffieHellmanGroup::generator() const {
    return toBytes(g_.get(), width());
}

BigNumber DiffieHellmanGroup::raised(const BigNumber& base, const BigNumber& exponent) const {
    BigNumber out = newBigNumber();
    mustWork(BN_mod_exp_mont_consttime(out.get(), base.get(), exponent.get(), p_.get(),
                                       newBigNumberContext().get(), nullptr) == 1);
    return out;
}

// 1 < element < p − 1, and of the subgroup when its order is known (NIST SP 800-56A §5.6.2.3.1).
Result<BigNumber> DiffieHellmanGroup::decode(ByteView element) const {
    if (element.size() > width()) return fail(FaultCode::BadData, "dh element width");
    BigNumber number = toBigNumber(element);
    const BigNumber last = newBigNumber();
    mustWork(BN_sub(last.get(), p_.get(), BN_value_one()) == 1);
    const bool inRange =
        !BN_is_zero(number.get()) && !BN_is_one(number.get()) && BN_cmp(number.get(), last.get()) < 0;
    if (!inRange) return fail(FaultCode::BadData, "dh element range");
    if (q_ && !BN_is_one(raised(number, q_).get())) return fail(FaultCode::BadData, "dh element subgroup");
    return number;
}

Result<Bytes> DiffieHellmanGroup::encode(const BigNumber& number) const {
    if (BN_is_zero(number.get()) || BN_is_one(number.get()))
        return fail(FaultCode::BadData, "dh neutral element");
    return toBytes(number.get(), width());
}

Result<Done> DiffieHellmanGroup::check(ByteView element) const {
    return decode(element).map([](const BigNumber&) { return Done{}; });
}

Result<Bytes> DiffieHellmanGroup::power(ByteView base, ByteView scalar) const {
    const auto number = decode(base);
    if (!number) return tl::unexpected{number.error()};
    return encode(raised(*number, toBigNumber(scalar)));
}

Result<Bytes> DiffieHellmanGroup::combine(ByteView a, ByteView b) const {
    const auto left = decode(a);
    const auto right = decode(b);
    if (!left || !right) return fail(FaultCode::BadData, "dh elements");
    const BigNumber product = newBigNumber();
    mustWork(BN_mod_mul(product.get(), left->get(), right->get(), p_.get(), newBigNumberContext().get()) ==
             1);
    return encode(product);
}

// number^((p − 1) / q): an element of the subgroup (ICAO 9303-11 appendix B.1).
Result<Bytes> DiffieHellmanGroup::elementFrom(ByteView number) const {
    if (!q_) return fail(FaultCode::BadData, "dh group without order");
    const auto context = newBigNumberContext();
    const BigNumber reduced = newBigNumber();
    const BigNumber cofactor = newBigNumber();
    mustWork(BN_nnmod(reduced.get(), toBigNumber(number).get(), p_.get(), context.get()) == 1 &&
             BN_sub(cofactor.get(), p_.get(), BN_value_one()) == 1 &&
             BN_div(cofactor.get(), nullptr, cofactor.get(), q_.get(), context.get()) == 1);
    return encode(raised(reduced, cofactor));
}

SecretBytes DiffieHellmanGroup::sharedPart(ByteView element) const {
    return SecretBytes::copyOf(element);
}

SecretBytes DiffieHellmanGroup::randomScalar(Random& random) const {
    return drawScalar(q_ ? q_.get() : p_.get(), random);
}

}  // namespace tramso
