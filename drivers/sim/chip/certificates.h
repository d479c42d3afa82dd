// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates of the made-up state, after the profile of ICAO 9303-12 §7.
#pragma once

#include <cstdint>

#include "drivers/sim/chip/ossl.h"

namespace tramso::sim {

enum class CertificateRole : std::uint8_t { Csca, DocumentSigner, MasterListSigner };

struct CertificateOrder {
    CertificateRole role = CertificateRole::Csca;
    const char* commonName = "";
    std::uint32_t serial = 1;
    std::int64_t from = 0;  // seconds since 1970
    std::int64_t until = 0;
};

struct Signing {
    EVP_PKEY& key;
    const EVP_MD* digest;
    bool pss;
};

// Makes a certificate for a subject's key. `issuer` is null for the self-signed CSCA.
[[nodiscard]] Certificate makeCertificate(const CertificateOrder& order, EVP_PKEY& subjectKey,
                                          const X509* issuer, const Signing& signing);

// A revocation list of the CSCA with at most one entry (serial 0 = none).
[[nodiscard]] RevocationList makeRevocationList(const X509& csca, const Signing& signing, std::int64_t from,
                                                std::int64_t until, std::uint32_t revokedSerial);

}  // namespace tramso::sim
