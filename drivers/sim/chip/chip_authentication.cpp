// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_authentication.h"

#include <openssl/ecdsa.h>
#include <openssl/rsa.h>

#include "drivers/card/crypto/group.h"
#include "drivers/card/crypto/hash.h"
#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/ossl.h"

namespace tramso::sim {
namespace {

using EcdsaSignature = std::unique_ptr<ECDSA_SIG, OpensslFree<&ECDSA_SIG_free>>;

// 6A ‖ M1 ‖ H(M1 ‖ challenge) ‖ trailer, as wide as the key.
Bytes recoverableMessage(std::size_t width, ActiveKey kind, ByteView challenge, Random& random) {
    const bool sha1 = kind == ActiveKey::Rsa1024Sha1;
    const auto algorithm = sha1 ? HashAlgorithm::Sha1 : HashAlgorithm::Sha256;
    const Bytes trailer = hex(sha1 ? "bc" : "34cc");
    Bytes own(width - 1 - hashLength(algorithm) - trailer.size());
    random.fill(own);
    return joined({hex("6a"), own, hashOf(algorithm, joined({own, challenge})), trailer});
}

Bytes rsaSignature(EVP_PKEY& key, ActiveKey kind, ByteView challenge, Random& random) {
    const auto width = static_cast<std::size_t>(EVP_PKEY_get_size(&key));
    const Bytes message = recoverableMessage(width, kind, challenge, random);
    // The bare private operation: OpenSSL offers it as decryption without padding.
    const PkeyContext context{EVP_PKEY_CTX_new(&key, nullptr)};
    mustWork(EVP_PKEY_decrypt_init(context.get()) == 1);
    mustWork(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) == 1);
    Bytes out(width);
    std::size_t length = out.size();
    mustWork(EVP_PKEY_decrypt(context.get(), writable(out), &length, octets(message), message.size()) == 1);
    return out;
}

Bytes ecdsaSignature(EVP_PKEY& key, ByteView challenge) {
    const DigestContext context{EVP_MD_CTX_new()};
    mustWork(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, &key) == 1);
    std::size_t length = 0;
    mustWork(EVP_DigestSign(context.get(), nullptr, &length, octets(challenge), challenge.size()) == 1);
    Bytes der(length);
    mustWork(EVP_DigestSign(context.get(), writable(der), &length, octets(challenge), challenge.size()) == 1);
    const unsigned char* at = octets(der);
    const EcdsaSignature pair{d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(length))};
    mustWork(pair != nullptr);
    const auto width = (static_cast<std::size_t>(EVP_PKEY_get_bits(&key)) + 7) / 8;
    return joined(
        {toBytes(ECDSA_SIG_get0_r(pair.get()), width), toBytes(ECDSA_SIG_get0_s(pair.get()), width)});
}

}  // namespace

std::optional<ChipMessaging> chipAuthentication(const AgreementKey& key, ChipCipher cipher,
                                                ByteView theirKey) {
    const auto group = *standardGroup(key.domain);
    const auto common = group->power(theirKey, key.secret);
    if (!common) return std::nullopt;
    return agreedSession(cipher, group->sharedPart(*common).bytes());
}

Bytes activeSignature(EVP_PKEY& key, ActiveKey kind, ByteView challenge, Random& random) {
    switch (kind) {
        case ActiveKey::Rsa1024Sha1:
        case ActiveKey::Rsa1024Sha256:
        case ActiveKey::Rsa2048Sha256:
            return rsaSignature(key, kind, challenge, random);
        case ActiveKey::EcdsaP256:
        case ActiveKey::EcdsaBrainpool256:
            break;
    }
    return ecdsaSignature(key, challenge);
}

}  // namespace tramso::sim
