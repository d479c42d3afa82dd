// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's key: what it signed is what blank stations act on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "portal/enrol/authority.h"

namespace portal {

// What an enrolment code says beside the service's address (docs/enrolment.md).
struct CodeContent {
    std::string url;
    StationName name;
    std::string token;      // serves once
    std::string authority;  // SHA-256 of the certificate that proves the service, raw
    Seconds expires = 0;
};

// Ed25519 (RFC 8032).
class OperatorKey {
public:
    // Reads the key file, drawn (mode 0600) when there is none; a sentence when it cannot be read.
    [[nodiscard]] static tl::expected<OperatorKey, std::string> load(const std::filesystem::path& file);

    // 64 lower-case hex digits: what a station's image carries.
    [[nodiscard]] std::string publicHex() const;
    // The signed code as text.
    [[nodiscard]] std::string code(const CodeContent& content) const;

private:
    std::string secret_, public_;  // raw bytes
};

// 128 random bits as 22 letters of base64url; empty when there is no chance to be had.
[[nodiscard]] std::string drawOneTimeToken();

}  // namespace portal
