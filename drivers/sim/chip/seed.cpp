// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/seed.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/sha.h>

#include <algorithm>

namespace tramso::sim {
namespace {

using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, OpensslFree<&OSSL_PARAM_BLD_free>>;

PkeyHandle keyFrom(const char* algorithm, OSSL_PARAM_BLD& builder) {
    const ParamsHandle params{OSSL_PARAM_BLD_to_param(&builder)};
    const PkeyContext ctx{EVP_PKEY_CTX_new_from_name(nullptr, algorithm, nullptr)};
    EVP_PKEY* key = nullptr;
    mustWork(EVP_PKEY_fromdata_init(ctx.get()) == 1);
    mustWork(EVP_PKEY_fromdata(ctx.get(), &key, EVP_PKEY_KEYPAIR, params.get()) == 1);
    return PkeyHandle{key};
}

// The first prime at or after a number of `bits` bits whose two top bits are set, fit for exponent e.
BigNumber primeFrom(Bytes start, const BIGNUM& e, BN_CTX& ctx) {
    start.front() |= std::byte{0xC0};
    start.back() |= std::byte{0x01};
    BigNumber prime = toBigNumber(start);
    const BigNumber less{BN_new()};
    const BigNumber divisor{BN_new()};
    for (;; mustWork(BN_add_word(prime.get(), 2) == 1)) {
        mustWork(BN_sub(less.get(), prime.get(), BN_value_one()) == 1);
        mustWork(BN_gcd(divisor.get(), less.get(), &e, &ctx) == 1);
        if (BN_is_one(divisor.get()) && BN_check_prime(prime.get(), &ctx, nullptr) == 1) return prime;
    }
}

struct RsaNumbers {
    BigNumber p, q, n{BN_new()}, d{BN_new()}, dp{BN_new()}, dq{BN_new()}, inverse{BN_new()};
};

RsaNumbers rsaNumbers(BigNumber p, BigNumber q, const BIGNUM& e, BN_CTX& ctx) {
    RsaNumbers out{std::move(p), std::move(q)};
    const BigNumber p1{BN_dup(out.p.get())};
    const BigNumber q1{BN_dup(out.q.get())};
    const BigNumber phi{BN_new()};
    mustWork(BN_sub_word(p1.get(), 1) == 1 && BN_sub_word(q1.get(), 1) == 1);
    mustWork(BN_mul(out.n.get(), out.p.get(), out.q.get(), &ctx) == 1);
    mustWork(BN_mul(phi.get(), p1.get(), q1.get(), &ctx) == 1);
    mustWork(BN_mod_inverse(out.d.get(), &e, phi.get(), &ctx) != nullptr);
    mustWork(BN_mod(out.dp.get(), out.d.get(), p1.get(), &ctx) == 1);
    mustWork(BN_mod(out.dq.get(), out.d.get(), q1.get(), &ctx) == 1);
    mustWork(BN_mod_inverse(out.inverse.get(), out.q.get(), out.p.get(), &ctx) != nullptr);
    return out;
}

}  // namespace

Bytes Seed::bytes(std::string_view label, std::size_t count) const {
    Bytes out;
    for (unsigned block = 0; out.size() < count; ++block) {
        const std::string input = name_ + '/' + std::string{label} + '/' + std::to_string(block);
        Bytes digest(SHA256_DIGEST_LENGTH);
        SHA256(reinterpret_cast<const unsigned char*>(input.data()), input.size(), writable(digest));
        out.insert(out.end(), digest.begin(), digest.end());
    }
    out.resize(count);
    return out;
}

BigNumber Seed::scalar(std::string_view label, const BIGNUM& order) const {
    const BigNumberContext ctx{BN_CTX_new()};
    const BigNumber wide = toBigNumber(bytes(label, static_cast<std::size_t>(BN_num_bytes(&order)) + 8));
    const BigNumber less{BN_dup(&order)};
    BigNumber out{BN_new()};
    mustWork(BN_sub_word(less.get(), 1) == 1);
    mustWork(BN_mod(out.get(), wide.get(), less.get(), ctx.get()) == 1);
    mustWork(BN_add_word(out.get(), 1) == 1);
    return out;
}

PkeyHandle Seed::ecKey(std::string_view label, int curve, bool explicitParameters) const {
    const CurveHandle group{EC_GROUP_new_by_curve_name(curve)};
    const BigNumberContext ctx{BN_CTX_new()};
    const BigNumber secret = scalar(label, *EC_GROUP_get0_order(group.get()));
    const PointHandle point{EC_POINT_new(group.get())};
    mustWork(EC_POINT_mul(group.get(), point.get(), secret.get(), nullptr, nullptr, ctx.get()) == 1);
    Bytes encoded(1 + 2 * ((static_cast<std::size_t>(EC_GROUP_get_degree(group.get())) + 7) / 8));
    mustWork(EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, writable(encoded),
                                encoded.size(), ctx.get()) == encoded.size());
    const ParamBuilder builder{OSSL_PARAM_BLD_new()};
    mustWork(
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, OBJ_nid2sn(curve), 0));
    mustWork(OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, encoded.data(),
                                              encoded.size()));
    mustWork(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret.get()));
    mustWork(OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_EC_ENCODING,
                                             explicitParameters ? "explicit" : "named_curve", 0));
    return keyFrom("EC", *builder);
}

PkeyHandle Seed::rsaKey(std::string_view label, int bits) const {
    const BigNumberContext ctx{BN_CTX_new()};
    const BigNumber e{BN_new()};
    mustWork(BN_set_word(e.get(), RSA_F4) == 1);
    const auto half = static_cast<std::size_t>(bits) / 16;
    const Bytes both = bytes(label, half * 2);
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(half);
    const auto k = rsaNumbers(primeFrom({both.begin(), middle}, *e, *ctx),
                              primeFrom({middle, both.end()}, *e, *ctx), *e, *ctx);
    const ParamBuilder builder{OSSL_PARAM_BLD_new()};
    const auto push = [&](const char* name, const BIGNUM* n) {
        mustWork(OSSL_PARAM_BLD_push_BN(builder.get(), name, n));
    };
    push(OSSL_PKEY_PARAM_RSA_N, k.n.get());
    push(OSSL_PKEY_PARAM_RSA_E, e.get());
    push(OSSL_PKEY_PARAM_RSA_D, k.d.get());
    push(OSSL_PKEY_PARAM_RSA_FACTOR1, k.p.get());
    push(OSSL_PKEY_PARAM_RSA_FACTOR2, k.q.get());
    push(OSSL_PKEY_PARAM_RSA_EXPONENT1, k.dp.get());
    push(OSSL_PKEY_PARAM_RSA_EXPONENT2, k.dq.get());
    push(OSSL_PKEY_PARAM_RSA_COEFFICIENT1, k.inverse.get());
    return keyFrom("RSA", *builder);
}

void SeededRandom::fill(std::span<std::byte> out) {
    std::ranges::copy(seed_.bytes("draw " + std::to_string(draws_++), out.size()), out.begin());
}

}  // namespace tramso::sim
