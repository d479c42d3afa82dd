// SPDX-License-Identifier: GPL-3.0-or-later
// What a slip leads back with: the address in its QR code, or the reference somebody types.
#pragma once

#include <string>
#include <string_view>

namespace tramso {

// Whether it has the form of a tracking token: 32 lower-case hex digits.
[[nodiscard]] bool isTrackingToken(std::string_view text);

// What a slip's QR code says: where a dossier can be followed at the service with this public address.
[[nodiscard]] std::string trackingUrl(std::string_view publicUrl, std::string_view token);

// The tracking token in a slip's QR code: the 32 lower-case hex digits behind "/t/" at its end, whatever the
// service's address is. Empty when the text is nothing of the kind.
[[nodiscard]] std::string trackingTokenIn(std::string_view text);

// A reference as it stands on slips, from what was typed: capitals, "TS-" and the hyphen put where they
// belong. Empty when it cannot be one.
[[nodiscard]] std::string referenceFrom(std::string_view typed);

}  // namespace tramso
