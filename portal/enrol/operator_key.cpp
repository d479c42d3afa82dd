// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/enrol/operator_key.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

#include "portal/base64.h"
#include "portal/data_folder.h"

namespace portal {
namespace {

const unsigned char* rawOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* rawIn(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

// RFC 4648 §5 without padding.
std::string urlText(std::string_view bytes) {
    std::string text = encodeBase64(bytes);
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

}  // namespace

tl::expected<OperatorKey, std::string> OperatorKey::load(const std::filesystem::path& file) {
    if (sodium_init() < 0) return tl::make_unexpected("libsodium cannot be used");
    static_assert(crypto_sign_SEEDBYTES == 32);
    const auto seed = readOrDrawKey(file);
    if (!seed) return tl::make_unexpected(seed.error());
    OperatorKey key;
    key.secret_.resize(crypto_sign_SECRETKEYBYTES);
    key.public_.resize(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_seed_keypair(rawIn(key.public_), rawIn(key.secret_), rawOf(*seed));
    return key;
}

std::string OperatorKey::publicHex() const {
    std::string hex;
    for (const char byte : public_) hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return hex;
}

std::string OperatorKey::code(const CodeContent& content) const {
    const std::string payload =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}", content.url, content.name.station, content.name.ward,
                    content.token, urlText(content.authority), content.expires);
    const std::string said = "TSE1." + urlText(payload);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(rawIn(signature), nullptr, rawOf(said), said.size(), rawOf(secret_));
    return said + '.' + urlText(signature);
}

std::string drawOneTimeToken() {
    constexpr std::size_t kBytes = 16;
    std::string bytes(kBytes, '\0');
    if (sodium_init() < 0) return {};
    randombytes_buf(bytes.data(), bytes.size());
    return urlText(bytes);
}

}  // namespace portal
