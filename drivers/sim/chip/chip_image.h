// SPDX-License-Identifier: GPL-3.0-or-later
// A personalised chip as values: its files and its keys. What a card factory puts on a card.
#pragma once

#include <openssl/evp.h>

#include <memory>

#include "drivers/sim/chip/chip_plan.h"
#include "drivers/sim/chip/issuer.h"

namespace tramso::sim {

// A static Diffie-Hellman key.
struct AgreementKey {
    DomainId domain = 12;
    Bytes secret;
};

// File identifiers, ICAO 9303-10 §4.6.
namespace fid {
inline constexpr std::uint16_t kMaster = 0x3F00, kDirectory = 0x2F00, kAtrInfo = 0x2F01, kCardAccess = 0x011C,
                               kCardSecurity = 0x011D, kCom = 0x011E, kSod = 0x011D;
[[nodiscard]] inline std::uint16_t dataGroup(int number) {
    return static_cast<std::uint16_t>(0x0100 + number);
}
}  // namespace fid

struct ChipImage {
    std::map<std::uint16_t, Bytes> masterFiles;       // under the MF
    std::map<std::uint16_t, Bytes> applicationFiles;  // of the eMRTD application
    CardSecrets secrets;
    bool bac = true;
    std::vector<PaceOffer> pace;
    std::optional<ChipAuthenticationOffer> chipAuthentication;
    std::optional<AgreementKey> chipKey;
    std::optional<AgreementKey> camKey;
    std::optional<ActiveKey> active;
    std::shared_ptr<EVP_PKEY> activeKey;
};

// Personalises a card. The same plan and issuer give the same files up to the signatures, which hold chance.
[[nodiscard]] ChipImage issueCard(const ChipPlan& plan, const TestIssuer& issuer);

// The content of EF.SOD over data groups: {number, bytes} (ICAO 9303-10 §4.6.2, LDS version 1.7).
[[nodiscard]] Bytes sodOver(const std::map<int, Bytes>& groups, const TestIssuer& issuer);

// Lengths and tags no honest card carries; each replaces the start of a file.
enum class EvilLength : std::uint8_t {
    FourGigabytes,  // 84 FF FF FF FF
    BeyondFile,     // ten more bytes than the file has
    OddLengthByte,  // 80, then FF
    EndlessTag      // 7F FF FF FF FF …
};
[[nodiscard]] Bytes withEvilLength(Bytes file, EvilLength evil);

}  // namespace tramso::sim
