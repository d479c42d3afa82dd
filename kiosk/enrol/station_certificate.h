// SPDX-License-Identifier: GPL-3.0-or-later
// The station's key and certificate (X.509, RFC 5280), all in PEM: making them asked for, judging what came.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"

namespace tramso {

// A new key of P-256 (PKCS #8). Nothing when OpenSSL has no chance to draw from.
[[nodiscard]] std::optional<std::string> makeKeyPem();

// Asks for the key to be certified for a station: PKCS #10 (RFC 2986), base 64. Names are at most 64
// characters. Nothing when it cannot be made.
[[nodiscard]] std::optional<std::string> certificateRequest(const std::string& keyPem,
                                                            const std::string& station,
                                                            const std::string& ward);
// The same for the holder of an earlier certificate, under its name to the letter.
[[nodiscard]] std::optional<std::string> renewalRequest(const std::string& keyPem,
                                                        const std::string& certificatePem);

// The certificates of an EST answer (RFC 7030 §4.1.3: PKCS #7 "certs-only", base 64), at most 8. Empty when
// it is anything else.
[[nodiscard]] std::vector<std::string> certificatesIn(std::string_view body);

// SHA-256 of the certificate (DER); nothing when it is none.
[[nodiscard]] std::optional<std::array<std::byte, 32>> certificateDigest(const std::string& certificatePem);

// Whether the certificate is of this key.
[[nodiscard]] bool isPair(const std::string& certificatePem, const std::string& keyPem);

// From when until when a certificate holds.
struct CertificateLife {
    Moment from, until;
};
// Of the first certificate in a text; nothing when there is none.
[[nodiscard]] std::optional<CertificateLife> lifeOf(std::string_view pem);
// True once less than a third of the life is left.
[[nodiscard]] bool isDueForRenewal(const CertificateLife& life, Moment now);

}  // namespace tramso
