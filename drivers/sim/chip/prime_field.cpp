// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/prime_field.h"

#include <openssl/core_names.h>

#include <array>

#include "drivers/sim/chip/ossl.h"

namespace tramso::sim {
namespace {

constexpr std::array<const char*, 3> kNames{"dh_1024_160", "dh_2048_224", "dh_2048_256"};

Bytes numberOf(const EVP_PKEY& parameters, const char* name) {
    BIGNUM* number = nullptr;
    mustWork(EVP_PKEY_get_bn_param(&parameters, name, &number) == 1);
    const BigNumber owner{number};
    return toBytes(number, static_cast<std::size_t>(BN_num_bytes(number)));
}

}  // namespace

PrimeField primeField(int domain) {
    const PkeyContext ctx{EVP_PKEY_CTX_new_from_name(nullptr, "DHX", nullptr)};
    mustWork(EVP_PKEY_paramgen_init(ctx.get()) == 1);
    std::string name = kNames.at(static_cast<std::size_t>(domain));
    const std::array<OSSL_PARAM, 2> params{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, name.data(), 0),
        OSSL_PARAM_construct_end()};
    mustWork(EVP_PKEY_CTX_set_params(ctx.get(), params.data()) == 1);
    EVP_PKEY* made = nullptr;
    mustWork(EVP_PKEY_generate(ctx.get(), &made) == 1);
    const PkeyHandle key{made};
    return {numberOf(*key, OSSL_PKEY_PARAM_FFC_P), numberOf(*key, OSSL_PKEY_PARAM_FFC_G),
            numberOf(*key, OSSL_PKEY_PARAM_FFC_Q)};
}

}  // namespace tramso::sim
