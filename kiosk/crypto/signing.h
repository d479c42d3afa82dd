// SPDX-License-Identifier: GPL-3.0-or-later
// The station's signature: who holds its public key can tell what the station itself said.
#pragma once

#include <array>
#include <string>

#include "kiosk/crypto/sealing.h"

namespace tramso {

// An Ed25519 public key (RFC 8032), 32 bytes.
using PublicKey = std::array<std::byte, 32>;

// Signs in the name of a station. Its key pair follows from the station's key, so there is one secret to
// guard and none to set up; the station's key cannot be found from it. Any thread.
class Signer {
public:
    explicit Signer(const Key& stationKey);

    // The Ed25519 signature of a message, 64 bytes; the same message always gives the same one.
    [[nodiscard]] Bytes sign(ByteView message) const;
    [[nodiscard]] const PublicKey& publicKey() const { return public_; }

private:
    Secret<64> secret_;
    PublicKey public_{};
};

// True when the holder of the key's secret half signed this message.
[[nodiscard]] bool signatureHolds(ByteView message, ByteView signature, const PublicKey& key);

// 64 hexadecimal digits to a key; BadData for anything else.
[[nodiscard]] Result<PublicKey> publicKeyFromHex(std::string_view hex);

// A JSON Web Signature over a payload that travels beside it (RFC 7515 appendix F, RFC 8037 EdDSA):
// "<header>..<signature>" with `kid`, the public key in hex, in its header.
[[nodiscard]] std::string detachedJws(std::string_view payload, const Signer& signer);

}  // namespace tramso
