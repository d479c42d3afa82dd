// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody who knows a slip is the one it was made for: the last digits of the personal number.
#pragma once

#include <string>

#include "portal/dossier_book.h"
#include "portal/office/tries.h"

namespace portal {

struct Services;

inline constexpr std::size_t kHolderDigits = 4;
// How often a dossier's digits may be tried.
inline constexpr TryLimit kHolderLimit{5, std::chrono::hours{1}};

// True when these are the last four digits of the applicant's personal number.
[[nodiscard]] bool holdsDossier(const TrackedDossier& dossier, const std::string& digits,
                                const Services& services);

}  // namespace portal
