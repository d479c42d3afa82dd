// SPDX-License-Identifier: GPL-3.0-or-later
// The small description a made-up card is issued from: whose it is, what protects it, and what is wrong with
// it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "drivers/sim/chip/citizen.h"
#include "drivers/sim/chip/data_groups.h"

namespace tramso::sim {

// Cipher of a protocol and of the secure messaging it starts; the value is the last arc of the protocol's
// identifier (ICAO 9303-11 §9.2).
enum class ChipCipher : std::uint8_t { TripleDes = 1, Aes128 = 2, Aes192 = 3, Aes256 = 4 };

enum class PaceMapping : std::uint8_t { Generic, Integrated, ChipAuthentication };

// Standardised domain parameters, by the number they have in ICAO 9303-11 table 6: 0–2 groups modulo a prime,
// 12 P-256, 13 brainpoolP256r1, 15 P-384, 16 brainpoolP384r1, 17 brainpoolP512r1, 18 P-521, …
using DomainId = int;
[[nodiscard]] inline bool isPrimeField(DomainId id) {
    return id < 8;
}

struct PaceOffer {
    PaceMapping mapping = PaceMapping::Generic;
    DomainId domain = 12;
    ChipCipher cipher = ChipCipher::Aes128;
};

struct ChipAuthenticationOffer {
    DomainId domain = 12;
    ChipCipher cipher = ChipCipher::Aes128;
    std::optional<std::uint32_t> keyId;
    bool withInfo = true;  // older chips announce the key alone; then 3DES is meant
};

enum class ActiveKey : std::uint8_t {
    Rsa1024Sha1,
    Rsa1024Sha256,
    Rsa2048Sha256,
    EcdsaP256,
    EcdsaBrainpool256
};

// What makes a card one that must not be believed.
enum class Forgery : std::uint8_t {
    None,
    SignatureWrong,     // one bit of the signature is other
    GroupChanged,       // DG1 is not the one that was signed
    CopiedActive,       // the chip lacks the private key to DG15
    CopiedChipKey,      // the chip lacks the private key to DG14
    AccessFileChanged,  // EF.CardAccess offers less than was signed
    SodMissing
};

struct ChipPlan {
    Citizen citizen = sampleCitizens()[0];
    PortraitFormat portrait = PortraitFormat::Jpeg;
    Dg13Form dg13;
    bool withDg11 = false;
    bool withDg12 = false;
    bool bac = true;
    std::vector<PaceOffer> pace = {PaceOffer{}};
    std::optional<ChipAuthenticationOffer> chipAuthentication = ChipAuthenticationOffer{};
    std::optional<ActiveKey> active = ActiveKey::EcdsaP256;
    Forgery forgery = Forgery::None;
    // Groups with other content, or further groups; hashed and signed as they stand here.
    std::map<int, Bytes> groups;
    // Groups EF.COM and the SOD speak of, though the chip has no such file.
    std::set<int> missing;
};

}  // namespace tramso::sim
