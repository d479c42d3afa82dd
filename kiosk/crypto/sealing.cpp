// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/crypto/sealing.h"

#include <sodium.h>

#include <cstdlib>

namespace tramso {
namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* raw(ByteView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// libsodium picks its fastest code paths once; without that nothing may be sealed.
void ready() {
    static const bool kReady = sodium_init() >= 0;
    if (!kReady) std::abort();
}

}  // namespace

std::string sha256Hex(ByteView bytes) {
    ready();
    std::array<std::byte, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(raw(std::span<std::byte>{digest}), raw(bytes), bytes.size());
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
    ready();
    Bytes sealed(kNonce + plain.size() + kTag);
    const std::span<std::byte> nonce = std::span{sealed}.first(kNonce);
    random.fill(nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(std::span{sealed}.subspan(kNonce)), nullptr, raw(plain),
                                               plain.size(), raw(viewBytes(context)), context.size(), nullptr,
                                               raw(nonce), raw(ByteView{key.bytes()}));
    return sealed;
}

Result<Bytes> open(ByteView sealed, std::string_view context, const Key& key) {
    ready();
    if (sealed.size() < kNonce + kTag) return fail(FaultCode::BadData, "sealed length");
    Bytes plain(sealed.size() - kNonce - kTag);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(std::span{plain}), nullptr, nullptr, raw(sealed.subspan(kNonce)), sealed.size() - kNonce,
        raw(viewBytes(context)), context.size(), raw(sealed.first(kNonce)), raw(ByteView{key.bytes()}));
    if (opened != 0) return fail(FaultCode::BadData, "seal");
    return plain;
}

}  // namespace tramso
