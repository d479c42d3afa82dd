// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/moment.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace portal {
namespace {

constexpr Seconds kVietnamAhead = Seconds{7} * 3600;

struct Parts {
    int year = 0;
    unsigned month = 0, day = 0;
    Seconds hour = 0, minute = 0, second = 0;
};

Parts split(Seconds moment) {
    const auto days =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{moment}});
    const std::chrono::year_month_day date{days};
    const Seconds rest = moment - Seconds{days.time_since_epoch().count()} * 86400;
    return {static_cast<int>(date.year()),
            static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()),
            rest / 3600,
            rest / 60 % 60,
            rest % 60};
}

int number(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    for (const char c : text.substr(at, digits)) value = value * 10 + (c - '0');
    return value;
}

bool hasShape(std::string_view text) {
    constexpr std::string_view kShape = "0000-00-00T00:00:00Z";
    return std::equal(text.begin(), text.end(), kShape.begin(), kShape.end(),
                      [](char c, char shape) { return shape == '0' ? (c >= '0' && c <= '9') : c == shape; });
}

}  // namespace

Seconds now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

std::string rfc3339(Seconds moment) {
    const Parts p = split(moment);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", p.year, p.month, p.day, p.hour, p.minute,
                       p.second);
}

bool isRfc3339(std::string_view text) {
    if (!hasShape(text)) return false;
    const std::chrono::year_month_day date{std::chrono::year{number(text, 0, 4)},
                                           std::chrono::month{static_cast<unsigned>(number(text, 5, 2))},
                                           std::chrono::day{static_cast<unsigned>(number(text, 8, 2))}};
    return date.ok() && number(text, 11, 2) < 24 && number(text, 14, 2) < 60 && number(text, 17, 2) < 60;
}

std::string vietnamText(Seconds moment) {
    const Parts p = split(moment + kVietnamAhead);
    return fmt::format("{:02}:{:02}, {:02}/{:02}/{:04}", p.hour, p.minute, p.day, p.month, p.year);
}

std::string httpDate(Seconds moment) {
    constexpr std::array kDays{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};  // 1 January 1970 on
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Parts p = split(moment);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                       kDays.at(static_cast<std::size_t>(moment / 86400 % 7)), p.day, kMonths.at(p.month - 1),
                       p.year, p.hour, p.minute, p.second);
}

std::string vietnamDate(Seconds moment) {
    return rfc3339(moment + kVietnamAhead).substr(0, 10);
}

std::string vietnamDay(Seconds moment) {
    const Parts p = split(moment + kVietnamAhead);
    return fmt::format("{:02}{:02}{:02}", p.year % 100, p.month, p.day);
}

}  // namespace portal
