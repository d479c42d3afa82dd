// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/base64.h"

#include <openssl/evp.h>

namespace portal {
namespace {

// The value of a base64 digit, or -1.
int sextet(char c) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto at = kDigits.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::optional<std::string> decodeBase64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : (text.ends_with("=") ? 1 : 0);
    std::string bytes;
    unsigned pending = 0;
    int bits = 0;
    for (const char c : text.substr(0, text.size() - padding)) {
        const int value = sextet(c);
        if (value < 0) return std::nullopt;
        pending = (pending << 6U | static_cast<unsigned>(value)) & 0xFFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(pending >> static_cast<unsigned>(bits) & 0xFFU);
    }
    const unsigned leftOver = pending & ((1U << static_cast<unsigned>(bits)) - 1U);
    if (leftOver != 0) return std::nullopt;
    return bytes;
}

std::string encodeBase64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');  // the library ends it with a zero
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

}  // namespace portal
