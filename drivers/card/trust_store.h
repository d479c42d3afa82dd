// SPDX-License-Identifier: GPL-3.0-or-later
// The states we trust: their certificates (CSCA) and revocation lists, from a folder of files (ICAO 9303-12).
#pragma once

#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "drivers/card/chip_reading.h"
#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {

// One certificate, for people to compare.
struct AnchorSummary {
    std::string subject;      // RFC 2253
    std::string fingerprint;  // SHA-256, lower-case hex
    std::string notAfter;     // RFC 3339 day
};

// Read once, then only looked at: callable from any thread.
class TrustStore {
public:
    TrustStore() = default;
    // Every *.cer, *.crt, *.der, *.pem and *.crl of the folders. A folder that is not there adds nothing;
    // files that are neither certificate nor list are counted in skipped().
    [[nodiscard]] static TrustStore load(const std::vector<std::filesystem::path>& folders);

    void add(CertificateHandle anchor);
    void add(RevocationListHandle list);

    // Whether the certificate was issued by one of the states, valid at that time, and not revoked. None, or
    // IssuerUnknown, CertificateWrong, CertificateExpired, CertificateRevoked.
    [[nodiscard]] GenuinenessReason judge(X509* signer, std::time_t at) const;

    [[nodiscard]] std::vector<AnchorSummary> anchors() const;
    [[nodiscard]] std::size_t revocationLists() const { return lists_.size(); }
    [[nodiscard]] std::size_t skipped() const { return skipped_; }

private:
    void addFolder(const std::filesystem::path& folder);
    [[nodiscard]] bool revoked(X509* signer, X509* issuer) const;
    std::vector<CertificateHandle> anchors_;
    std::vector<RevocationListHandle> lists_;
    std::size_t skipped_ = 0;
};

[[nodiscard]] AnchorSummary summaryOf(const X509* certificate);

}  // namespace tramso
