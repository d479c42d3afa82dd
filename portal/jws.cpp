// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/jws.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "portal/base64.h"
#include "portal/digest_context.h"
#include "portal/ids.h"

namespace portal {
namespace {

constexpr std::size_t kLongest = 1024;  // bytes; ours has some 230
constexpr std::size_t kSignatureBytes = 64;

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

// RFC 4648 §5 without padding.
std::optional<std::string> decodeBase64Url(std::string_view text) {
    if (text.find_first_of("+/=") != std::string_view::npos) return std::nullopt;
    std::string standard{text};
    std::replace(standard.begin(), standard.end(), '-', '+');
    std::replace(standard.begin(), standard.end(), '_', '/');
    standard.append((4 - standard.size() % 4) % 4, '=');
    return decodeBase64(standard);
}

std::string encodeBase64Url(std::string_view bytes) {
    std::string text = encodeBase64(bytes);
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

// The bytes of hex digits that are known to be such.
std::string bytesOf(std::string_view hex) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

// The kid of a header of ours; nothing for any other header.
std::optional<std::string> keyIn(const std::string& header) {
    const auto parsed = nlohmann::json::parse(header, nullptr, false);
    if (!parsed.is_object() || parsed.size() != 2 || !parsed.contains("kid") ||
        !parsed.at("kid").is_string() || parsed.value("alg", nlohmann::json{}) != "EdDSA")
        return std::nullopt;
    auto key = parsed.at("kid").get<std::string>();
    return isLowerHex(key, 64) ? std::optional{std::move(key)} : std::nullopt;
}

}  // namespace

std::optional<Jws> parseJws(std::string_view text) {
    const auto dots = text.find("..");
    if (text.size() > kLongest || dots == std::string_view::npos) return std::nullopt;
    const auto header = decodeBase64Url(text.substr(0, dots));
    auto signature = decodeBase64Url(text.substr(dots + 2));
    if (!header || !signature || signature->size() != kSignatureBytes) return std::nullopt;
    auto key = keyIn(*header);
    if (!key) return std::nullopt;
    return Jws{std::string{text.substr(0, dots)}, std::move(*key), std::move(*signature)};
}

bool holds(const Jws& jws, std::string_view payload) {
    const std::string raw = bytesOf(jws.key);
    const std::unique_ptr<EVP_PKEY, FreeKey> key{EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nullptr, reinterpret_cast<const unsigned char*>(raw.data()), raw.size())};
    const DigestContext context{EVP_MD_CTX_new()};
    const std::string text = jws.header + "." + encodeBase64Url(payload);
    return key && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(jws.signature.data()),
                            jws.signature.size(), reinterpret_cast<const unsigned char*>(text.data()),
                            text.size()) == 1;
}

}  // namespace portal
