// SPDX-License-Identifier: GPL-3.0-or-later
// What may be a text at all.
#pragma once

#include <string_view>

namespace portal {

// True for UTF-8 (RFC 3629) without control characters other than line ends and tabs.
[[nodiscard]] bool isPlainText(std::string_view text);

// True for a day that exists, written "2026-12-05".
[[nodiscard]] bool isDay(std::string_view text);

}  // namespace portal
