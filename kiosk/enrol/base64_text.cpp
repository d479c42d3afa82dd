// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/base64_text.h"

#include <sodium.h>

#include <string>

namespace tramso {
namespace {

std::optional<Bytes> decoded(std::string_view digits, int variant) {
    if (digits.empty()) return Bytes{};  // libsodium takes no null
    Bytes bytes(digits.size());
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), digits.data(),
                          digits.size(), nullptr, &size, nullptr, variant) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

}  // namespace

std::optional<Bytes> fromBase64Url(std::string_view text) {
    return decoded(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<Bytes> fromBase64Lines(std::string_view text) {
    std::string digits;
    digits.reserve(text.size());
    for (const char c : text)
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t') digits += c;
    return decoded(digits, sodium_base64_VARIANT_ORIGINAL);
}

}  // namespace tramso
