// SPDX-License-Identifier: GPL-3.0-or-later
// The day on which the made-up cards of these tests are shown.
#pragma once

#include <chrono>

inline constexpr std::chrono::year_month_day kToday{std::chrono::year{2026}, std::chrono::month{11},
                                                    std::chrono::day{24}};
