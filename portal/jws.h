// SPDX-License-Identifier: GPL-3.0-or-later
// Detached JSON Web Signatures (RFC 7515 appendix F) with Ed25519 (RFC 8037).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portal {

// A signature taken apart, not yet believed.
struct Jws {
    std::string header;     // as it was signed: base64url
    std::string key;        // `kid`: the public key it claims, 64 lower-case hex digits
    std::string signature;  // 64 bytes
};

// "<header>..<signature>" whose header says alg EdDSA and a kid, and nothing else; nothing for anything else.
[[nodiscard]] std::optional<Jws> parseJws(std::string_view text);

// True when the claimed key signed this payload.
[[nodiscard]] bool holds(const Jws& jws, std::string_view payload);

}  // namespace portal
