// SPDX-License-Identifier: GPL-3.0-or-later
// CMS SignedData (RFC 5652) as cards and states use it: one content, signed by a certificate that comes
// along.
#pragma once

#include <ctime>
#include <optional>

#include "drivers/card/chip_reading.h"
#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {

// Content whose signature fits the certificate it came with; says nothing of who that is.
struct SignedContent {
    Bytes content;
    CertificateHandle signer;
    std::optional<std::time_t> signedAt;  // the signed attribute, when there
};

// Dotted content types.
inline constexpr const char* kLdsSecurityObject = "2.23.136.1.1.1";
inline constexpr const char* kCscaMasterList = "2.23.136.1.1.2";
inline constexpr const char* kCardSecurityObject = "0.4.0.127.0.7.3.2.1";

// Takes DER ContentInfo apart and verifies it. SodUnreadable when it is not SignedData of that content type
// with its signer's certificate, SignatureWrong when the signature or the digest does not fit.
[[nodiscard]] tl::expected<SignedContent, GenuinenessReason> openSigned(ByteView contentInfo,
                                                                        const char* contentType);

}  // namespace tramso
