// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/ids.h"

#include <fmt/format.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>

namespace portal {

bool isLowerHex(std::string_view text, std::size_t digits) {
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool isId(std::string_view text) {
    return isLowerHex(text, 32);
}

bool isDigest(std::string_view text) {
    return isLowerHex(text, 64);
}

std::optional<std::string> drawHex(std::size_t bytes) {
    std::array<unsigned char, 64> drawn{};
    if (bytes > drawn.size() || RAND_bytes(drawn.data(), static_cast<int>(bytes)) != 1) return std::nullopt;
    std::string hex;
    for (std::size_t i = 0; i < bytes; ++i) hex += fmt::format("{:02x}", drawn[i]);
    return hex;
}

}  // namespace portal
