// SPDX-License-Identifier: GPL-3.0-or-later
// What opens the chip: the card access number, or three items of the machine-readable zone
// (ICAO 9303-11 §4.3, §4.4).
#pragma once

#include <cstdint>
#include <string_view>

#include "drivers/card/crypto/secret_bytes.h"

namespace tramso {

// Moves, never copies; wiped when it goes. To hand one to a std::function, wrap it in a shared_ptr.
class AccessKey {
public:
    enum class Kind : std::uint8_t { Can, Mrz };

    // The card access number: exactly 6 digits, else BadData. On Vietnamese ID cards the last 6 of the
    // personal number. Opens PACE only.
    [[nodiscard]] static Result<AccessKey> fromCan(std::string_view digits);

    // Document number (1–22 of A–Z, 0–9 and '<', without its check digit; padded to 9 here), birth and expiry
    // as YYMMDD; BadData for anything else. Opens PACE and BAC.
    [[nodiscard]] static Result<AccessKey> fromMrz(std::string_view documentNumber, std::string_view birth,
                                                   std::string_view expiry);

    [[nodiscard]] Kind kind() const { return kind_; }
    // The password as ASCII: the 6 digits, or number, birth and expiry each followed by its check digit
    // (the "MRZ information" of ICAO 9303-11 §9.7.2).
    [[nodiscard]] ByteView password() const { return password_.bytes(); }

private:
    AccessKey(Kind kind, SecretBytes password) : kind_{kind}, password_{std::move(password)} {}
    Kind kind_;
    SecretBytes password_;
};

}  // namespace tramso
