// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/base64_text.h"

#include <string>

namespace tramso {
namespace {

std::optional<Bytes> decoded(std::string_view digits, std::string_view alphabet) {
    Bytes bytes;
    bytes.reserve(digits.size() * 3 / 4);
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const char c : digits) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        pending = (pending << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::byte>(pending >> bits & 0xFFU));
    }
    // A digit that adds no byte, or bits that stand for nothing.
    if (bits == 6 || (pending & ((1U << bits) - 1U)) != 0) return std::nullopt;
    return bytes;
}

}  // namespace

std::optional<Bytes> fromBase64Url(std::string_view text) {
    return decoded(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

std::optional<Bytes> fromBase64Lines(std::string_view text) {
    std::string digits;
    digits.reserve(text.size());
    for (const char c : text)
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t') digits += c;
    if (digits.size() % 4 != 0) return std::nullopt;
    for (int i = 0; i < 2 && digits.ends_with('='); ++i) digits.pop_back();
    return decoded(digits, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
}

}  // namespace tramso
