// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as whole seconds since 1970 UTC, and their spellings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace portal {

using Seconds = std::int64_t;

// The system's clock.
[[nodiscard]] Seconds now();
// "2026-11-24T02:15:09Z" (RFC 3339, UTC).
[[nodiscard]] std::string rfc3339(Seconds moment);
// True for exactly that spelling with a day that exists.
[[nodiscard]] bool isRfc3339(std::string_view text);
// "09:15, 24/11/2026" in Việt Nam (UTC+7, no summer time).
[[nodiscard]] std::string vietnamText(Seconds moment);
// "Tue, 24 Nov 2026 02:15:09 GMT" (RFC 9110 §5.6.7), as HTTP headers write it.
[[nodiscard]] std::string httpDate(Seconds moment);
// "2026-11-24": the day in Việt Nam.
[[nodiscard]] std::string vietnamDate(Seconds moment);
// "261124": the day in Việt Nam as dossier codes write it.
[[nodiscard]] std::string vietnamDay(Seconds moment);

}  // namespace portal
