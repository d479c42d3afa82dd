// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/key_derivation.h"

#include <bit>

#include "drivers/card/crypto/hash.h"

namespace tramso {
namespace {

void setOddParity(std::span<std::byte> key) {
    for (std::byte& b : key) {
        const auto upper = std::to_integer<unsigned>(b) & 0xFEU;
        b = static_cast<std::byte>(upper | (std::popcount(upper) % 2 == 0 ? 1U : 0U));
    }
}

}  // namespace

SecretBytes deriveKey(CipherKind kind, ByteView secret, KeyUse use) {
    const bool longKey = kind == CipherKind::Aes192 || kind == CipherKind::Aes256;
    SecretBytes input{secret.size() + 4};
    std::copy(secret.begin(), secret.end(), input.bytes().begin());
    input.bytes().back() = static_cast<std::byte>(use);
    Bytes digest = hashOf(longKey ? HashAlgorithm::Sha256 : HashAlgorithm::Sha1, input.bytes());
    const SecretBytes wiped{std::move(digest)};
    SecretBytes key = SecretBytes::copyOf(wiped.bytes().first(keyLength(kind)));
    if (kind == CipherKind::TripleDes) setOddParity(key.bytes());
    return key;
}

SecretBytes passwordSeed(const AccessKey& key) {
    if (key.kind() == AccessKey::Kind::Can) return SecretBytes::copyOf(key.password());
    return SecretBytes{hashOf(HashAlgorithm::Sha1, key.password())};
}

}  // namespace tramso
