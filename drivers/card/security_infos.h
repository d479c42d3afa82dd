// SPDX-License-Identifier: GPL-3.0-or-later
// SecurityInfos: what the chip says it can do, in EF.CardAccess, EF.CardSecurity and DG14 (ICAO 9303-11
// §9.2).
#pragma once

#include <optional>
#include <vector>

#include "drivers/card/chip_reading.h"
#include "drivers/card/crypto/block_cipher.h"
#include "drivers/card/crypto/group.h"
#include "drivers/card/crypto/hash.h"

namespace tramso {

struct PaceInfo {
    Bytes oid;  // DER value: names mapping, agreement and cipher
    ChipAccess mapping = ChipAccess::PaceGenericMapping;
    Group::Kind agreement = Group::Kind::Curve;
    CipherKind cipher = CipherKind::Aes128;
    int parameters = 0;      // standardised domain parameters, see standardGroup()
    bool ambiguous = false;  // the chip offers several parameters, so they must be named to it
};

struct ChipAuthenticationInfo {
    Bytes oid;
    Group::Kind agreement = Group::Kind::Curve;
    CipherKind cipher = CipherKind::TripleDes;
    Bytes keyId;  // big-endian, empty when the chip has one key only
};

struct ChipAuthenticationKey {
    Group::Kind agreement = Group::Kind::Curve;
    Bytes publicKey;  // DER SubjectPublicKeyInfo, for readGroupKey()
    Bytes keyId;
};

// What we know of is taken apart; what we do not know is left out.
struct SecurityInfos {
    std::vector<PaceInfo> pace;
    std::vector<ChipAuthenticationInfo> chipAuthentication;
    std::vector<ChipAuthenticationKey> chipAuthenticationKeys;
    std::optional<HashAlgorithm> activeAuthenticationHash;  // of ECDSA active authentication
    std::vector<Bytes> paceEntries;  // each PACE entry as it stands, to compare EF.CardAccess with DG14
};

// Reads a DER SET of SecurityInfo; bytes behind it (files are padded) are ignored. BadData when it is not
// one.
[[nodiscard]] Result<SecurityInfos> parseSecurityInfos(ByteView set);

// DG14: the same inside tag 6E.
[[nodiscard]] Result<SecurityInfos> parseDg14(ByteView file);

// The offer to take up: chip authentication mapping before generic before integrated, curves before
// Diffie-Hellman, longer keys before shorter; null when there is none we can use.
[[nodiscard]] const PaceInfo* bestPace(const SecurityInfos& infos);

}  // namespace tramso
