// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates, revocation lists and master lists as files: reading them, and taking them into a trust
// folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "drivers/card/crypto/openssl_handles.h"
#include "drivers/card/trust_store.h"

namespace tramso {

// The German master list holds 600 certificates in 1 MB.
inline constexpr std::size_t kMostTrustFile = 16UL * 1024 * 1024;

// Whether a file's name ends as those of certificates and lists do.
[[nodiscard]] bool isTrustFile(const std::filesystem::path& file);

struct TrustItems {
    std::vector<CertificateHandle> certificates;
    std::vector<RevocationListHandle> lists;
};
// PEM (several in one file) or DER: certificates and revocation lists. Empty for anything else.
[[nodiscard]] TrustItems readTrustItems(ByteView file);

// A master list (ICAO 9303-12 §8) whose signature fits its signer.
struct MasterList {
    std::vector<CertificateHandle> certificates;
    AnchorSummary signer;  // to be compared with what the issuing state publishes
};
// BadData when it is no master list or its signature does not fit.
[[nodiscard]] Result<MasterList> readMasterList(ByteView file);

struct TrustImport {
    std::size_t certificates = 0;  // now in the folder that were not before
    std::size_t lists = 0;
    std::size_t refused = 0;              // certificates that may not issue others
    std::optional<AnchorSummary> signer;  // of a master list
};
// Takes certificates, revocation lists or a master list into a folder, one file each, named by country and
// hash. BadData when the file is none of them, FileUnwritable or DiskFull when the folder cannot be written.
[[nodiscard]] Result<TrustImport> importTrust(ByteView file, const std::filesystem::path& folder);

}  // namespace tramso
