// SPDX-License-Identifier: GPL-3.0-or-later
// One-time codes that change every half minute: RFC 6238 with HMAC-SHA-1, as telephones' authenticators make
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "portal/moment.h"

namespace portal {

inline constexpr std::int64_t kTotpPeriod = 30;  // seconds
inline constexpr int kTotpDigits = 6;

// The code of a counter (RFC 4226 §5.3), `digits` (6–8) decimal digits; `secret` is raw bytes.
[[nodiscard]] std::string oneTimeCode(std::string_view secret, std::uint64_t counter,
                                      int digits = kTotpDigits);

// The period whose code `code` is: the one `moment` lies in or the one before or after it, for telephones'
// clocks differ. Never one up to `last`, so that a code serves once. Nothing when it is none of them.
[[nodiscard]] std::optional<std::int64_t> periodOfCode(std::string_view secret, std::string_view code,
                                                       Seconds moment, std::int64_t last);

// RFC 4648 §6 without padding: how secrets are typed into an authenticator.
[[nodiscard]] std::string base32(std::string_view bytes);

// "otpauth://totp/TramSo:lan?secret=…&issuer=TramSo&…": what an authenticator reads from a QR code. `login`
// is of letters, digits, dots and hyphens.
[[nodiscard]] std::string otpauthUri(std::string_view secret, std::string_view login);

}  // namespace portal
