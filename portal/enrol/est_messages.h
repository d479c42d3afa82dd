// SPDX-License-Identifier: GPL-3.0-or-later
// What EST carries (RFC 7030 §4): requests in PKCS #10, certificates in PKCS #7, both in base 64.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "portal/enrol/openssl_parts.h"
#include "portal/refusal.h"

namespace portal {

// The longest request that is read, in bytes.
inline constexpr std::size_t kLongestCertificateRequest = 16384;

// The request in a body: whoever made it has the key's secret half, an elliptic one of P-256 or P-384. 400.
[[nodiscard]] Answer<OpensslPart<X509_REQ>> parseCertificateRequest(std::string_view body);

// Certificates (DER) as a degenerate signed message (RFC 5652 §5.2), base 64 in lines; empty when OpenSSL
// refuses.
[[nodiscard]] std::string certificatesMessage(const std::vector<std::string>& certificates);

// The password of HTTP's Basic scheme (RFC 7617); empty when the header is none.
[[nodiscard]] std::string basicPassword(std::string_view header);

// What %-signs stand for (RFC 3986 §2.1); the text as it is where one is broken.
[[nodiscard]] std::string percentDecoded(std::string_view text);

}  // namespace portal
