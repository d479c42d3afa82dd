// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/totp.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "portal/digest.h"

namespace portal {

std::string oneTimeCode(std::string_view secret, std::uint64_t counter, int digits) {
    std::array<unsigned char, 8> message{};
    for (std::size_t i = 0; i < message.size(); ++i)
        message.at(message.size() - 1 - i) = static_cast<unsigned char>(counter >> (8 * i) & 0xFFU);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), message.data(), message.size(),
         mac.data(), &size);
    const std::size_t at = mac.at(size - 1) & 0x0FU;
    std::uint32_t number = mac.at(at) & 0x7FU;
    for (std::size_t i = 1; i < 4; ++i) number = number << 8U | mac.at(at + i);
    std::uint32_t modulus = 1;
    for (int i = 0; i < digits; ++i) modulus *= 10;
    return fmt::format("{:0{}}", number % modulus, digits);
}

std::optional<std::int64_t> periodOfCode(std::string_view secret, std::string_view code, Seconds moment,
                                         std::int64_t last) {
    const std::int64_t now = moment / kTotpPeriod;
    std::optional<std::int64_t> found;
    // All are compared, so that the time it takes tells nothing.
    for (std::int64_t period = now - 1; period <= now + 1; ++period)
        if (sameSecret(oneTimeCode(secret, static_cast<std::uint64_t>(period)), code) && period > last)
            found = period;
    return found;
}

std::string base32(std::string_view bytes) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    unsigned held = 0, bits = 0;
    for (const char c : bytes) {
        held = held << 8U | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) text += kLetters[held >> (bits - 5) & 31U];
        held &= 0xFFU;
    }
    if (bits > 0) text += kLetters[held << (5 - bits) & 31U];
    return text;
}

std::string otpauthUri(std::string_view secret, std::string_view login) {
    return fmt::format("otpauth://totp/TramSo:{}?secret={}&issuer=TramSo&algorithm=SHA1&digits={}&period={}",
                       login, base32(secret), kTotpDigits, kTotpPeriod);
}

}  // namespace portal
