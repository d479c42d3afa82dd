// SPDX-License-Identifier: GPL-3.0-or-later
// The portal's own authority: certifies stations, and nobody else (X.509, RFC 5280).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "portal/enrol/openssl_parts.h"
#include "portal/moment.h"

namespace portal {

// A station as its certificate names it.
struct StationName {
    std::string station;  // common name, 1–64 characters
    std::string ward;     // organization, 1–64 characters
};

// A certificate that was just made.
struct IssuedCertificate {
    std::string serial;  // 32 lower-case hex digits, never all zero
    std::string der;
    Seconds until = 0;
};

// Unchanging once loaded; may be used from any thread.
class StationAuthority {
public:
    // Reads `folder`/stations-ca.key (key and certificate; made, mode 0600, when there is none) and
    // `folder`/front-ca.pem, the authority the front's certificate is of, where there is one. Writes
    // `folder`/stations-ca.pem, which the front judges stations by. A sentence when a file is not as it
    // should be.
    [[nodiscard]] static tl::expected<StationAuthority, std::string> load(
        const std::filesystem::path& folder);

    // Certifies the key of a request for a year. Nothing when OpenSSL or chance refuses.
    [[nodiscard]] std::optional<IssuedCertificate> certify(EVP_PKEY& key, const StationName& name,
                                                           Seconds at) const;
    // True for a certificate of this authority that is in date.
    [[nodiscard]] bool certified(X509& certificate, Seconds at) const;
    // The authorities a station is told of (DER): that of stations, and the front's where it is known.
    [[nodiscard]] const std::vector<std::string>& told() const { return told_; }
    // SHA-256 of the certificate of the front's authority, raw; empty when it is not known.
    [[nodiscard]] const std::string& frontDigest() const { return frontDigest_; }

private:
    OpensslPart<EVP_PKEY> key_;
    OpensslPart<X509> self_;
    std::vector<std::string> told_;
    std::string frontDigest_;
};

// The certificate in PEM or DER.
[[nodiscard]] OpensslPart<X509> certificateFromPem(std::string_view pem);
[[nodiscard]] OpensslPart<X509> certificateFromDer(std::string_view der);
// Its serial number as 32 lower-case hex digits; empty when it is longer.
[[nodiscard]] std::string serialOf(X509& certificate);
// The name of the station it is of; empty when there is none.
[[nodiscard]] std::string stationOf(X509& certificate);
// SHA-256 of a public key (SubjectPublicKeyInfo), hex.
[[nodiscard]] std::string keyDigest(EVP_PKEY& key);

}  // namespace portal
