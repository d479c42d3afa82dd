// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/active_authentication.h"

#include <algorithm>
#include <array>

#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {
namespace {

constexpr std::byte kPartialRecovery{0x6A};
constexpr std::byte kSha1Trailer{0xBC};
constexpr std::byte kNamedTrailer{0xCC};

struct Trailer {
    HashAlgorithm hash;
    std::size_t length;
};

// One byte BC for SHA-1, or the hash's number of ISO/IEC 10118-3 and CC.
std::optional<Trailer> trailerOf(ByteView representative) {
    if (representative.back() == kSha1Trailer) return Trailer{HashAlgorithm::Sha1, 1};
    if (representative.back() != kNamedTrailer || representative.size() < 2) return std::nullopt;
    switch (std::to_integer<unsigned>(representative[representative.size() - 2])) {
        case 0x33:
            return Trailer{HashAlgorithm::Sha1, 2};
        case 0x34:
            return Trailer{HashAlgorithm::Sha256, 2};
        case 0x35:
            return Trailer{HashAlgorithm::Sha512, 2};
        case 0x36:
            return Trailer{HashAlgorithm::Sha384, 2};
        case 0x38:
            return Trailer{HashAlgorithm::Sha224, 2};
        default:
            return std::nullopt;
    }
}

// signature^e modulo n; of that and its complement, the one that ends in C (ISO/IEC 9796-2 §B.6).
std::optional<Bytes> recovered(const EVP_PKEY* key, ByteView signature) {
    BIGNUM* rawModulus = nullptr;
    BIGNUM* rawExponent = nullptr;
    const bool got = EVP_PKEY_get_bn_param(key, "n", &rawModulus) == 1 &&
                     EVP_PKEY_get_bn_param(key, "e", &rawExponent) == 1;
    const BigNumber modulus{rawModulus};
    const BigNumber exponent{rawExponent};
    if (!got || BN_num_bits(modulus.get()) > 8192 || BN_num_bits(exponent.get()) > 64 ||
        !BN_is_odd(modulus.get()))
        return std::nullopt;
    const BigNumber value = toBigNumber(signature);
    if (BN_cmp(value.get(), modulus.get()) >= 0) return std::nullopt;
    BigNumber out = newBigNumber();
    if (BN_mod_exp(out.get(), value.get(), exponent.get(), modulus.get(), newBigNumberContext().get()) != 1)
        return std::nullopt;
    if (BN_mod_word(out.get(), 16) != 12) mustWork(BN_sub(out.get(), modulus.get(), out.get()) == 1);
    return toBytes(out.get(), static_cast<std::size_t>(BN_num_bytes(modulus.get())));
}

const EVP_MD* digestNamed(HashAlgorithm hash) {
    constexpr std::array<const char*, 5> kNames{"SHA1", "SHA224", "SHA256", "SHA384", "SHA512"};
    return EVP_get_digestbyname(kNames.at(static_cast<std::size_t>(hash)));
}

// r ‖ s as the DER that OpenSSL wants.
Bytes toDer(ByteView signature) {
    const std::size_t half = signature.size() / 2;
    const std::unique_ptr<ECDSA_SIG, OpensslFree<ECDSA_SIG_free>> parts{ECDSA_SIG_new()};
    mustWork(parts != nullptr && ECDSA_SIG_set0(parts.get(), toBigNumber(signature.first(half)).release(),
                                                toBigNumber(signature.last(half)).release()) == 1);
    Bytes der(signature.size() + 16);
    unsigned char* at = writable(der);
    const int length = i2d_ECDSA_SIG(parts.get(), &at);
    mustWork(length > 0);
    der.resize(static_cast<std::size_t>(length));
    return der;
}

bool ecdsaFits(EVP_PKEY* key, ByteView challenge, ByteView der, HashAlgorithm hash) {
    const DigestContext context{EVP_MD_CTX_new()};
    mustWork(context != nullptr);
    return EVP_DigestVerifyInit(context.get(), nullptr, digestNamed(hash), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), octets(der), der.size(), octets(challenge), challenge.size()) == 1;
}

}  // namespace

bool representativeFits(ByteView representative, ByteView challenge) {
    if (representative.size() < 2 || representative.front() != kPartialRecovery) return false;
    const auto trailer = trailerOf(representative);
    if (!trailer) return false;
    const std::size_t digestBytes = hashLength(trailer->hash);
    if (representative.size() < 1 + digestBytes + trailer->length) return false;
    const ByteView body = representative.subspan(1, representative.size() - 1 - trailer->length);
    const ByteView recoveredPart = body.first(body.size() - digestBytes);
    Bytes message(recoveredPart.begin(), recoveredPart.end());
    message.insert(message.end(), challenge.begin(), challenge.end());
    return equalSecrets(body.last(digestBytes), hashOf(trailer->hash, message));
}

bool signatureFits(ByteView publicKey, ByteView challenge, ByteView signature,
                   std::optional<HashAlgorithm> hash) {
    const unsigned char* at = octets(publicKey);
    const PkeyHandle key{d2i_PUBKEY(nullptr, &at, static_cast<long>(publicKey.size()))};
    if (!key || signature.empty()) return false;
    if (EVP_PKEY_is_a(key.get(), "RSA") == 1) {
        const auto representative = recovered(key.get(), signature);
        return representative && representativeFits(*representative, challenge);
    }
    if (EVP_PKEY_is_a(key.get(), "EC") != 1 || signature.size() % 2 != 0 || signature.size() > 256)
        return false;
    const Bytes der = toDer(signature);
    if (hash) return ecdsaFits(key.get(), challenge, der, *hash);
    constexpr std::array kAll{HashAlgorithm::Sha256, HashAlgorithm::Sha1, HashAlgorithm::Sha224,
                              HashAlgorithm::Sha384, HashAlgorithm::Sha512};
    return std::ranges::any_of(
        kAll, [&](HashAlgorithm each) { return ecdsaFits(key.get(), challenge, der, each); });
}

Result<bool> provesActively(CardChannel& channel, ByteView publicKey, std::optional<HashAlgorithm> hash,
                            Random& random) {
    Bytes challenge(kChallengeBytes);
    random.fill(challenge);
    const auto answer = channel.send({0x00, 0x88, 0x00, 0x00, challenge, kShortExpected});
    if (!answer) return tl::unexpected{answer.error()};
    return answer->status == sw::kOk && signatureFits(publicKey, challenge, answer->data, hash);
}

}  // namespace tramso
