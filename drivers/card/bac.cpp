// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/bac.h"

#include <algorithm>

#include "drivers/card/access_key.h"
#include "drivers/card/crypto/hash.h"
#include "drivers/card/crypto/key_derivation.h"
#include "drivers/card/crypto/mac.h"

namespace tramso {
namespace {

constexpr std::size_t kNonce = 8;
constexpr std::size_t kKeyPart = 16;
constexpr std::size_t kCipherText = 2 * kNonce + kKeyPart;
constexpr std::size_t kMac = 8;
constexpr CipherKind kCipher = CipherKind::TripleDes;

struct BacKeys {
    SecretBytes encryption;
    SecretBytes mac;
};

// Kseed: the first 16 bytes of SHA-1 over the MRZ items.
BacKeys keysOf(const AccessKey& key) {
    const SecretBytes digest = passwordSeed(key);
    const ByteView seed = digest.bytes().first(kKeyPart);
    return {deriveKey(kCipher, seed, KeyUse::Encryption), deriveKey(kCipher, seed, KeyUse::Mac)};
}

// What the reader contributes: RND.IFD and K.IFD.
struct ReaderPart {
    SecretBytes nonce{kNonce};
    SecretBytes key{kKeyPart};
};

// EXTERNAL AUTHENTICATE with E(RND.IFD, RND.IC, K.IFD) and its MAC.
CommandApdu authenticate(const BacKeys& keys, const ReaderPart& own, ByteView cardNonce) {
    SecretBytes plain{kCipherText};
    auto at = std::ranges::copy(own.nonce.bytes(), plain.bytes().begin()).out;
    at = std::ranges::copy(cardNonce, at).out;
    std::ranges::copy(own.key.bytes(), at);
    Bytes data = encryptCbc(kCipher, keys.encryption.bytes(), {}, plain.bytes());
    const Bytes mac = macOf(kCipher, keys.mac.bytes(), data);
    data.insert(data.end(), mac.begin(), mac.end());
    return {0x00, 0x82, 0x00, 0x00, std::move(data), kCipherText + kMac};
}

// The card's answer opened and checked: RND.IC, RND.IFD, K.IC.
Result<SecretBytes> openAnswer(const BacKeys& keys, const ReaderPart& own, ByteView cardNonce,
                               ByteView answer) {
    if (answer.size() != kCipherText + kMac) return fail(FaultCode::CardFailed, "bac answer length");
    const ByteView cipherText = answer.first(kCipherText);
    if (!equalSecrets(answer.last(kMac), macOf(kCipher, keys.mac.bytes(), cipherText)))
        return fail(FaultCode::CardFailed, "bac answer mac");
    auto decrypted = decryptCbc(kCipher, keys.encryption.bytes(), {}, cipherText);
    if (!decrypted) return fail(FaultCode::CardFailed, "bac answer");
    SecretBytes plain{std::move(*decrypted)};
    const ByteView view = std::as_const(plain).bytes();
    if (!equalSecrets(view.first(kNonce), cardNonce) ||
        !equalSecrets(view.subspan(kNonce, kNonce), own.nonce.bytes()))
        return fail(FaultCode::CardFailed, "bac nonces");
    return plain;
}

SecureMessaging sessionFrom(const ReaderPart& own, ByteView cardNonce, ByteView cardKey) {
    SecretBytes seed{kKeyPart};
    std::ranges::transform(own.key.bytes(), cardKey, seed.bytes().begin(), std::bit_xor{});
    Bytes counter(cardNonce.end() - kNonce / 2, cardNonce.end());
    const ByteView ownHalf = own.nonce.bytes().last(kNonce / 2);
    counter.insert(counter.end(), ownHalf.begin(), ownHalf.end());
    return {kCipher, deriveKey(kCipher, seed.bytes(), KeyUse::Encryption),
            deriveKey(kCipher, seed.bytes(), KeyUse::Mac), counter};
}

}  // namespace

Result<SecureMessaging> openWithBac(CardChannel& channel, const AccessKey& key, Random& random) {
    if (key.kind() != AccessKey::Kind::Mrz) return fail(FaultCode::CardKeyWrong, "bac with can");
    const auto challenge = channel.send({0x00, 0x84, 0x00, 0x00, {}, kNonce});
    if (!challenge) return tl::unexpected{challenge.error()};
    if (challenge->status != sw::kOk || challenge->data.size() != kNonce)
        return fail(FaultCode::CardFailed, "bac challenge");
    ReaderPart own;
    random.fill(own.nonce.bytes());
    random.fill(own.key.bytes());
    const BacKeys keys = keysOf(key);
    const auto answer = channel.send(authenticate(keys, own, challenge->data));
    if (!answer) return tl::unexpected{answer.error()};
    if (answer->status != sw::kOk) return fail(FaultCode::CardKeyWrong, "bac refused");
    const auto plain = openAnswer(keys, own, challenge->data, answer->data);
    if (!plain) return tl::unexpected{plain.error()};
    return sessionFrom(own, challenge->data, plain->bytes().last(kKeyPart));
}

}  // namespace tramso
