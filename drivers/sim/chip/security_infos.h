// SPDX-License-Identifier: GPL-3.0-or-later
// What a chip says about its own protocols: SecurityInfos of ICAO 9303-11 §9.2, in EF.CardAccess,
// EF.CardSecurity and DG14; and the active authentication key of DG15.
#pragma once

#include <string>

#include "drivers/sim/chip/chip_plan.h"
#include "drivers/sim/chip/seed.h"

namespace tramso::sim {

// OpenSSL's name of an elliptic curve of ICAO's table.
[[nodiscard]] int curveNid(DomainId domain);

// Dotted identifiers of the protocols.
[[nodiscard]] std::string paceOid(const PaceOffer& offer);
[[nodiscard]] std::string chipAuthenticationOid(const ChipAuthenticationOffer& offer);

// SubjectPublicKeyInfo of a static Diffie-Hellman key, domain parameters spelled out (BSI TR-03110-3 §A.2).
// `publicKey` is an uncompressed point, or the number as bytes for a prime field.
[[nodiscard]] Bytes agreementKeyInfo(DomainId domain, ByteView publicKey);

[[nodiscard]] Bytes cardAccess(const ChipPlan& plan);
// The content to be signed for EF.CardSecurity; `camKey` belongs to the first PACE-CAM offer.
[[nodiscard]] Bytes cardSecurityInfos(const ChipPlan& plan, ByteView camKey);
// `chipKey` is ignored when the plan has no chip authentication.
[[nodiscard]] Bytes dg14(const ChipPlan& plan, ByteView chipKey);
[[nodiscard]] Bytes dg15(const EVP_PKEY& activeKey);

}  // namespace tramso::sim
