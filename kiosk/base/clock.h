// SPDX-License-Identifier: GPL-3.0-or-later
// Time as a port, so that tests decide what time it is.
#pragma once

#include <chrono>
#include <string>

namespace tramso {

// A moment, UTC, millisecond steps.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
public:
    virtual ~Clock() = default;
    // Now. Callable from any thread.
    [[nodiscard]] virtual Moment now() const = 0;
};

// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override;
};

// RFC 3339 in UTC with seconds: "2026-11-24T02:15:09Z".
[[nodiscard]] std::string toRfc3339(Moment moment);

// Wall time in Việt Nam (UTC+7, no summer time): "24/11/2026 09:15".
[[nodiscard]] std::string toVietnamTime(Moment moment);

// The calendar day in Việt Nam at a moment.
[[nodiscard]] std::chrono::year_month_day vietnamDay(Moment moment);

// The hour of that day, 0–23.
[[nodiscard]] int vietnamHour(Moment moment);

}  // namespace tramso
