// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/hash.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {
namespace {

const EVP_MD* digest(HashAlgorithm algorithm) {
    switch (algorithm) {
        case HashAlgorithm::Sha1:
            return EVP_sha1();
        case HashAlgorithm::Sha224:
            return EVP_sha224();
        case HashAlgorithm::Sha256:
            return EVP_sha256();
        case HashAlgorithm::Sha384:
            return EVP_sha384();
        case HashAlgorithm::Sha512:
            return EVP_sha512();
    }
    return EVP_sha256();
}

// RFC 8017 appendix A.2.1 and NIST's registration: id-sha1 and 2.16.840.1.101.3.4.2.{4,1,2,3}.
struct NamedHash {
    std::string_view hex;
    HashAlgorithm algorithm;
};
constexpr std::array<NamedHash, 5> kNames{{{"2b0e03021a", HashAlgorithm::Sha1},
                                           {"608648016503040204", HashAlgorithm::Sha224},
                                           {"608648016503040201", HashAlgorithm::Sha256},
                                           {"608648016503040202", HashAlgorithm::Sha384},
                                           {"608648016503040203", HashAlgorithm::Sha512}}};

}  // namespace

Bytes hashOf(HashAlgorithm algorithm, ByteView message) {
    Bytes out(hashLength(algorithm));
    mustWork(EVP_Digest(message.data(), message.size(), writable(out), nullptr, digest(algorithm), nullptr) ==
             1);
    return out;
}

std::size_t hashLength(HashAlgorithm algorithm) {
    return static_cast<std::size_t>(EVP_MD_get_size(digest(algorithm)));
}

std::optional<HashAlgorithm> hashNamed(ByteView oid) {
    const std::string hex = toHex(oid);
    const auto* const found = std::ranges::find(kNames, hex, &NamedHash::hex);
    if (found == kNames.end()) return std::nullopt;
    return found->algorithm;
}

bool equalSecrets(ByteView a, ByteView b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace tramso
