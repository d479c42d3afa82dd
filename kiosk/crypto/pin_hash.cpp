// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/crypto/pin_hash.h"

#include <algorithm>
#include <array>

#include "kiosk/crypto/sodium_bytes.h"

namespace tramso {
namespace {

constexpr auto kWork = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;

}  // namespace

std::optional<std::string> hashPin(std::string_view pin) {
    readySodium();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), pin.data(), pin.size(), kWork, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return std::string{text.data()};
}

bool pinMatches(const std::string& hash, std::string_view pin) {
    readySodium();
    return isPinHash(hash) && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

bool isPinHash(std::string_view text) {
    readySodium();
    if (text.size() >= crypto_pwhash_STRBYTES || text.find('\0') != std::string_view::npos) return false;
    std::array<char, crypto_pwhash_STRBYTES> padded{};
    std::ranges::copy(text, padded.begin());
    // A file that asks for all of the memory is not ours.
    return crypto_pwhash_str_needs_rehash(padded.data(), kWork, kMemory) == 0;
}

}  // namespace tramso
