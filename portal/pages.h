// SPDX-License-Identifier: GPL-3.0-or-later
// The web pages of the service, as complete HTML documents in Vietnamese with English beside it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "portal/dossier_book.h"

namespace portal {

// How asking for the result went.
enum class ResultTrouble : std::uint8_t { None, Wrong, TooOften };

// The page behind a slip's QR code.
[[nodiscard]] std::string trackingPage(const TrackedDossier& dossier,
                                       ResultTrouble trouble = ResultTrouble::None);

// The page for a slip whose dossier is not here yet: the station prints before the network is back.
[[nodiscard]] std::string notArrivedPage();

// What this service is; `publicUrl` is where the outside world finds it.
[[nodiscard]] std::string landingPage(std::string_view publicUrl);

}  // namespace portal
