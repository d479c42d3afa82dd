// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/crypto/signing.h"

#include "kiosk/crypto/sodium_bytes.h"

#include <algorithm>

namespace tramso {
namespace {

static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64);
static_assert(crypto_generichash_KEYBYTES <= 32 && crypto_generichash_KEYBYTES_MAX >= 32);

// Keeps this use of the station's key apart from every other (BLAKE2b, RFC 7693, keyed).
constexpr std::string_view kPurpose = "tramso station signature 1";

// RFC 4648 §5 without padding, as RFC 7515 asks.
std::string toBase64Url(ByteView bytes) {
    std::string text = toBase64(bytes);
    std::ranges::replace(text, '+', '-');
    std::ranges::replace(text, '/', '_');
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

}  // namespace

Signer::Signer(const Key& stationKey) {
    readySodium();
    Secret<crypto_sign_SEEDBYTES> seed;
    const ByteView purpose = viewBytes(kPurpose);
    crypto_generichash(rawRoom(seed.bytes()), seed.bytes().size(), raw(purpose), purpose.size(),
                       raw(ByteView{stationKey.bytes()}), stationKey.bytes().size());
    crypto_sign_seed_keypair(rawRoom(public_), rawRoom(secret_.bytes()), raw(ByteView{seed.bytes()}));
}

Bytes Signer::sign(ByteView message) const {
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(rawRoom(signature), nullptr, raw(message), message.size(),
                         raw(ByteView{secret_.bytes()}));
    return signature;
}

bool signatureHolds(ByteView message, ByteView signature, const PublicKey& key) {
    readySodium();
    return signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(ByteView{key})) == 0;
}

Result<PublicKey> publicKeyFromHex(std::string_view hex) {
    PublicKey key{};
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != key.size()) return fail(FaultCode::BadData, "public key");
    std::ranges::copy(*bytes, key.begin());
    return key;
}

std::string detachedJws(std::string_view payload, const Signer& signer) {
    const std::string header = R"({"alg":"EdDSA","kid":")" + toHex(signer.publicKey()) + R"("})";
    const std::string head = toBase64Url(viewBytes(header));
    const std::string signedText = head + "." + toBase64Url(viewBytes(payload));
    return head + ".." + toBase64Url(signer.sign(viewBytes(signedText)));
}

}  // namespace tramso
