// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/sealed_secret.h"

#include <fmt/format.h>
#include <sodium.h>

#include "portal/base64.h"
#include "portal/files.h"
#include "portal/ids.h"

namespace portal {
namespace {

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesIn(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

std::optional<std::string> keyOf(std::string_view hex) {
    while (hex.ends_with('\n')) hex.remove_suffix(1);
    std::string key(crypto_secretbox_KEYBYTES, '\0');
    if (!isDigest(hex) ||
        sodium_hex2bin(bytesIn(key), key.size(), hex.data(), hex.size(), nullptr, nullptr, nullptr) != 0)
        return std::nullopt;
    return key;
}

}  // namespace

tl::expected<SecretSeal, std::string> SecretSeal::load(const std::filesystem::path& file) {
    if (sodium_init() < 0) return tl::make_unexpected("libsodium cannot be used");
    std::error_code none;
    if (!std::filesystem::exists(file, none)) {
        const auto drawn = drawHex(crypto_secretbox_KEYBYTES);
        if (!drawn || !writeOnce(file, *drawn + "\n"))
            return tl::make_unexpected(fmt::format("{}: cannot be written", file.string()));
    }
    const auto text = readSmallFile(file, 200);
    auto key = text ? keyOf(*text) : std::nullopt;
    if (!key) return tl::make_unexpected(fmt::format("{}: not a key of 64 hex digits", file.string()));
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
