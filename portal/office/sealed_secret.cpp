// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/sealed_secret.h"

#include <sodium.h>

#include "portal/base64.h"
#include "portal/data_folder.h"

namespace portal {
namespace {

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesIn(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace

tl::expected<SecretSeal, std::string> SecretSeal::load(const std::filesystem::path& file) {
    if (sodium_init() < 0) return tl::make_unexpected("libsodium cannot be used");
    static_assert(crypto_secretbox_KEYBYTES == 32);
    auto key = readOrDrawKey(file);
    if (!key) return tl::make_unexpected(key.error());
    SecretSeal seal;
    seal.key_ = std::move(*key);
    return seal;
}

std::string SecretSeal::seal(std::string_view secret) const {
    std::string box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + secret.size(), '\0');
    randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytesIn(box) + crypto_secretbox_NONCEBYTES, bytesOf(secret), secret.size(),
                          bytesOf(box), bytesOf(key_));
    return encodeBase64(box);
}

std::optional<std::string> SecretSeal::open(std::string_view sealed) const {
    constexpr std::size_t kAround = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    const auto box = decodeBase64(sealed);
    if (!box || box->size() < kAround) return std::nullopt;
    std::string secret(box->size() - kAround, '\0');
    const int opened =
        crypto_secretbox_open_easy(bytesIn(secret), bytesOf(*box) + crypto_secretbox_NONCEBYTES,
                                   box->size() - crypto_secretbox_NONCEBYTES, bytesOf(*box), bytesOf(key_));
    return opened == 0 ? std::optional{std::move(secret)} : std::nullopt;
}

}  // namespace portal
