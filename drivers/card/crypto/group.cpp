// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/group.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

#include <algorithm>
#include <array>

#include "drivers/card/crypto/curve_group.h"
#include "drivers/card/crypto/diffie_hellman_group.h"
#include "drivers/card/small_integer.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

// Primes of more bits only cost time; ICAO 9303-11 names none above 2048.
constexpr int kMostPrimeBits = 8192;
constexpr int kFewestPrimeBits = 512;

// standardizedDomainParameters, 0.4.0.127.0.7.1.2.
constexpr std::string_view kStandardisedParameters{"\x04\x00\x7F\x00\x07\x01\x02", 7};

constexpr std::array<const char*, 3> kDiffieHellman{"dh_1024_160", "dh_2048_224", "dh_2048_256"};
constexpr int kFirstCurve = 8;
constexpr std::array<int, 11> kCurves{NID_X9_62_prime192v1, NID_brainpoolP192r1,  NID_secp224r1,
                                      NID_brainpoolP224r1,  NID_X9_62_prime256v1, NID_brainpoolP256r1,
                                      NID_brainpoolP320r1,  NID_secp384r1,        NID_brainpoolP384r1,
                                      NID_brainpoolP512r1,  NID_secp521r1};

BigNumber numberOf(const EVP_PKEY* key, const char* name) {
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1) return {};
    return BigNumber{number};
}

std::unique_ptr<Group> diffieHellmanOf(const EVP_PKEY* key) {
    BigNumber p = numberOf(key, OSSL_PKEY_PARAM_FFC_P);
    BigNumber g = numberOf(key, OSSL_PKEY_PARAM_FFC_G);
    if (!p || !g || !BN_is_odd(p.get())) return nullptr;
    if (BN_num_bits(p.get()) > kMostPrimeBits || BN_num_bits(p.get()) < kFewestPrimeBits) return nullptr;
    if (BN_cmp(g.get(), p.get()) >= 0 || BN_is_zero(g.get()) || BN_is_one(g.get())) return nullptr;
    BigNumber q = numberOf(key, OSSL_PKEY_PARAM_FFC_Q);
    if (q && (BN_num_bits(q.get()) < 2 || BN_cmp(q.get(), p.get()) >= 0)) return nullptr;
    return std::make_unique<DiffieHellmanGroup>(std::move(p), std::move(q), std::move(g));
}

std::unique_ptr<Group> namedDiffieHellman(const char* name) {
    const PkeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, "DHX", nullptr)};
    std::string group = name;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size()),
        OSSL_PARAM_construct_end()};
    EVP_PKEY* made = nullptr;
    mustWork(context != nullptr && EVP_PKEY_fromdata_init(context.get()) == 1 &&
             EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEY_PARAMETERS, params) == 1);
    const PkeyHandle key{made};
    return diffieHellmanOf(key.get());
}

std::unique_ptr<Group> namedCurve(int nid) {
    CurveHandle curve{EC_GROUP_new_by_curve_name(nid)};
    mustWork(curve != nullptr);
    return std::make_unique<CurveGroup>(std::move(curve));
}

Result<GroupKey> curveKey(const EVP_PKEY* key) {
    OSSL_PARAM* exported = nullptr;
    if (EVP_PKEY_todata(key, EVP_PKEY_KEY_PARAMETERS, &exported) != 1)
        return fail(FaultCode::BadData, "curve");
    const ParamsHandle params{exported};
    CurveHandle curve{EC_GROUP_new_from_params(params.get(), nullptr, nullptr)};
    if (!curve) return fail(FaultCode::BadData, "curve");
    const BigNumber x = numberOf(key, OSSL_PKEY_PARAM_EC_PUB_X);
    const BigNumber y = numberOf(key, OSSL_PKEY_PARAM_EC_PUB_Y);
    if (!x || !y) return fail(FaultCode::BadData, "curve point");
    const auto width = static_cast<std::size_t>(EC_GROUP_get_degree(curve.get()) + 7) / 8;
    Bytes element{std::byte{0x04}};
    for (const auto& coordinate : {toBytes(x.get(), width), toBytes(y.get(), width)})
        element.insert(element.end(), coordinate.begin(), coordinate.end());
    return GroupKey{std::make_unique<CurveGroup>(std::move(curve)), std::move(element)};
}

Result<GroupKey> diffieHellmanKey(const EVP_PKEY* key) {
    auto group = diffieHellmanOf(key);
    const BigNumber y = numberOf(key, OSSL_PKEY_PARAM_PUB_KEY);
    if (!group || !y) return fail(FaultCode::BadData, "dh key");
    const std::size_t width = group->generator().size();
    if (static_cast<std::size_t>(BN_num_bytes(y.get())) > width)
        return fail(FaultCode::BadData, "dh key width");
    return GroupKey{std::move(group), toBytes(y.get(), width)};
}

// A key whose parameters are only a number: SEQUENCE { SEQUENCE { standardizedDomainParameters, id }, BIT
// STRING }.
struct StandardisedKey {
    int id;
    ByteView key;
};

std::optional<StandardisedKey> standardisedKey(ByteView subjectPublicKeyInfo) {
    const auto algorithm = findTlv(subjectPublicKeyInfo, {tag::kSequence, tag::kSequence});
    const auto bits = findTlv(subjectPublicKeyInfo, {tag::kSequence, tag::kBitString});
    if (!algorithm || !bits || bits->size() < 2) return std::nullopt;
    const auto oid = findTlv(*algorithm, tag::kOid);
    const auto id = findTlv(*algorithm, tag::kInteger);
    if (!oid || !id || !std::ranges::equal(*oid, viewBytes(kStandardisedParameters))) return std::nullopt;
    return StandardisedKey{smallInteger(*id).value_or(-1), bits->subspan(1)};
}

// A point stands as it is, a number as a DER INTEGER.
Result<GroupKey> groupKeyFrom(const StandardisedKey& key) {
    auto group = standardGroup(key.id);
    if (!group) return tl::unexpected{group.error()};
    if ((*group)->kind() == Group::Kind::Curve)
        return GroupKey{std::move(*group), Bytes(key.key.begin(), key.key.end())};
    const auto value = findTlv(key.key, tag::kInteger);
    const std::size_t width = (*group)->generator().size();
    if (!value || value->size() > width + 1) return fail(FaultCode::BadData, "dh key");
    const BigNumber number = toBigNumber(*value);
    if (static_cast<std::size_t>(BN_num_bytes(number.get())) > width)
        return fail(FaultCode::BadData, "dh key width");
    return GroupKey{std::move(*group), toBytes(number.get(), width)};
}

Result<GroupKey> checked(Result<GroupKey> key) {
    if (!key) return key;
    const auto valid = key->group->check(key->element);
    if (!valid) return tl::unexpected{valid.error()};
    return key;
}

}  // namespace

Result<std::unique_ptr<Group>> standardGroup(int id) {
    if (id >= 0 && id < static_cast<int>(kDiffieHellman.size()))
        return namedDiffieHellman(kDiffieHellman.at(static_cast<std::size_t>(id)));
    const int curve = id - kFirstCurve;
    if (curve >= 0 && curve < static_cast<int>(kCurves.size()))
        return namedCurve(kCurves.at(static_cast<std::size_t>(curve)));
    return fail(FaultCode::BadData, "domain parameters");
}

Result<GroupKey> readGroupKey(ByteView subjectPublicKeyInfo) {
    if (const auto standardised = standardisedKey(subjectPublicKeyInfo))
        return checked(groupKeyFrom(*standardised));
    const unsigned char* at = octets(subjectPublicKeyInfo);
    const PkeyHandle key{d2i_PUBKEY(nullptr, &at, static_cast<long>(subjectPublicKeyInfo.size()))};
    if (!key) return fail(FaultCode::BadData, "public key");
    return checked(EVP_PKEY_is_a(key.get(), "EC") == 1 ? curveKey(key.get()) : diffieHellmanKey(key.get()));
}

}  // namespace tramso
