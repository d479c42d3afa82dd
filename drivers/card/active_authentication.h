// SPDX-License-Identifier: GPL-3.0-or-later
// Active authentication: the chip signs a challenge with a key that cannot be copied (ICAO 9303-11 §6.1).
#pragma once

#include <optional>

#include "drivers/card/card_channel.h"
#include "drivers/card/crypto/hash.h"
#include "kiosk/base/random.h"

namespace tramso {

inline constexpr std::size_t kChallengeBytes = 8;

// Whether the chip signs a fresh challenge with the key of DG15 (a DER SubjectPublicKeyInfo, RSA or EC).
// `hash` is what DG14 says of ECDSA; without it every hash of the standard is tried. A chip that refuses or
// answers wrongly gives false; only faults of the channel are faults.
[[nodiscard]] Result<bool> provesActively(CardChannel& channel, ByteView publicKey,
                                          std::optional<HashAlgorithm> hash, Random& random);

// Whether a signature fits a challenge. RSA: ISO/IEC 9796-2 scheme 1 with partial recovery; ECDSA: r ‖ s as
// in BSI TR-03111 §5.2.
[[nodiscard]] bool signatureFits(ByteView publicKey, ByteView challenge, ByteView signature,
                                 std::optional<HashAlgorithm> hash);

// The recovered representative of an ISO/IEC 9796-2 signature: 6A ‖ M1 ‖ hash(M1 ‖ challenge) ‖ trailer.
[[nodiscard]] bool representativeFits(ByteView representative, ByteView challenge);

}  // namespace tramso
