// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/clock.h"

#include <fmt/chrono.h>

#include <ctime>

namespace tramso {
namespace {

constexpr std::chrono::hours kVietnamOffset{7};

std::tm brokenDown(Moment moment) {
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return parts;
}

}  // namespace

Moment SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string toRfc3339(Moment moment) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", brokenDown(moment));
}

std::string toVietnamTime(Moment moment) {
    return fmt::format("{:%d/%m/%Y %H:%M}", brokenDown(moment + kVietnamOffset));
}

std::chrono::year_month_day vietnamDay(Moment moment) {
    return {std::chrono::floor<std::chrono::days>(moment + kVietnamOffset)};
}

int vietnamHour(Moment moment) {
    return brokenDown(moment + kVietnamOffset).tm_hour;
}

}  // namespace tramso
