// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/crypto/sealing.h"

#include "kiosk/crypto/sodium_bytes.h"

namespace tramso {
namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

}  // namespace

std::string sha256Hex(ByteView bytes) {
    readySodium();
    std::array<std::byte, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(rawRoom(std::span<std::byte>{digest}), raw(bytes), bytes.size());
    return toHex(digest);
}

std::string keyedHex(ByteView bytes, std::string_view context, const Key& key) {
    readySodium();
    constexpr std::size_t kDigest = 32;
    const std::string length = std::to_string(context.size()) + ':';  // where the context ends is part of it
    crypto_generichash_state state;
    std::array<std::byte, kDigest> digest{};
    const ByteView secret{key.bytes()};
    crypto_generichash_init(&state, raw(secret), secret.size(), digest.size());
    for (const ByteView part : {viewBytes(length), viewBytes(context), bytes})
        crypto_generichash_update(&state, raw(part), part.size());
    crypto_generichash_final(&state, rawRoom(std::span<std::byte>{digest}), digest.size());
    return toHex(digest);
}

Key makeKey(Random& random) {
    Key key;
    random.fill(key.bytes());
    return key;
}

// Random nonces of 24 bytes do not collide in the life of any station, so no counter has to survive a power
// cut.
Bytes seal(ByteView plain, std::string_view context, const Key& key, Random& random) {
    readySodium();
    Bytes sealed(kNonce + plain.size() + kTag);
    const std::span<std::byte> nonce = std::span{sealed}.first(kNonce);
    random.fill(nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        rawRoom(std::span{sealed}.subspan(kNonce)), nullptr, raw(plain), plain.size(),
        raw(viewBytes(context)), context.size(), nullptr, raw(nonce), raw(ByteView{key.bytes()}));
    return sealed;
}

Result<Bytes> open(ByteView sealed, std::string_view context, const Key& key) {
    readySodium();
    if (sealed.size() < kNonce + kTag) return fail(FaultCode::BadData, "sealed length");
    Bytes plain(sealed.size() - kNonce - kTag);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        rawRoom(std::span{plain}), nullptr, nullptr, raw(sealed.subspan(kNonce)), sealed.size() - kNonce,
        raw(viewBytes(context)), context.size(), raw(sealed.first(kNonce)), raw(ByteView{key.bytes()}));
    if (opened != 0) return fail(FaultCode::BadData, "seal");
    return plain;
}

}  // namespace tramso
