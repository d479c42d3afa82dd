// SPDX-License-Identifier: GPL-3.0-or-later
// Passive authentication: a state signed the hashes of what the chip holds (ICAO 9303-11 §5.1).
#pragma once

#include <map>
#include <optional>

#include "drivers/card/chip_reading.h"
#include "drivers/card/crypto/hash.h"
#include "drivers/card/trust_store.h"

namespace tramso {

// The hashes of LDSSecurityObject, by data group.
struct SignedHashes {
    HashAlgorithm algorithm = HashAlgorithm::Sha256;
    std::map<int, Bytes> byGroup;
};

// Reads a DER LDSSecurityObject (ICAO 9303-10 §4.6.2); BadData when it is not one.
[[nodiscard]] Result<SignedHashes> parseSecurityObject(ByteView der);

// What EF.SOD says, and what is wrong with it.
struct SodReading {
    SignedHashes hashes;                                 // empty when the file is unreadable
    GenuinenessReason reason = GenuinenessReason::None;  // of form, signature or certificate
};
// Reads EF.SOD (tag 77) and judges its signature and its signer. `now` serves where the signature has no
// time.
[[nodiscard]] SodReading readSod(ByteView file, const TrustStore& trust, std::time_t now);

// Whether a file, raw as it was read, has the hash that was signed; no answer when none was.
[[nodiscard]] std::optional<bool> hashFits(const SignedHashes& hashes, int group, ByteView file);

}  // namespace tramso
