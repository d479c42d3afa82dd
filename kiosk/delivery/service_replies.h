// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what the service says: hostile until proven otherwise.
#pragma once

#include <cstdint>

#include "kiosk/delivery/online_service.h"

namespace tramso {

// The body of an accepted dossier: {"dossier_code":"…",…}. ServiceNotOurs when it is anything else.
[[nodiscard]] Result<Acknowledgement> parseAcknowledgement(std::string_view body, bool alreadyKnown);
// The body of a dossier whose documents are not all there: {"missing":["<sha256>",…]}. Empty when it is
// anything else.
[[nodiscard]] std::vector<std::string> parseMissing(std::string_view body);
// The body of GET /api/v1/track/…. ServiceNotOurs when it is anything else.
[[nodiscard]] Result<DossierStatus> parseStatus(std::string_view body);
// The body of POST /api/v1/find: {"tracking_token":"<32 hex>"}. ServiceNotOurs when it is anything else.
[[nodiscard]] Result<std::string> parseToken(std::string_view body);
// An Upload-Offset header: decimal digits, at most `length`. ServiceNotOurs otherwise.
[[nodiscard]] Result<std::uint64_t> parseOffset(std::string_view header, std::uint64_t length);

}  // namespace tramso
