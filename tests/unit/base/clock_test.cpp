// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/clock.h"

#include <catch2/catch.hpp>

#include "kiosk/base/fault.h"

#include <set>

using namespace tramso;
using namespace std::chrono_literals;

TEST_CASE("a moment is written in UTC for machines and in Vietnamese time for people") {
    const Moment moment = std::chrono::sys_days{2026y / 11 / 23} + 18h + 5min + 9s;
    CHECK(toRfc3339(moment) == "2026-11-23T18:05:09Z");
    CHECK(toVietnamTime(moment) == "24/11/2026 01:05");
    CHECK(vietnamDay(moment) == 2026y / 11 / 24);
}

TEST_CASE("every fault has a name of its own") {
    std::set<std::string_view> names;
    for (const FaultCode code : kAllFaultCodes) names.insert(faultName(code));
    CHECK(names.size() == kAllFaultCodes.size());
    CHECK_FALSE(names.contains("unknown"));
}
