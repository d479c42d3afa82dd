// SPDX-License-Identifier: GPL-3.0-or-later
// People pull their card out at any moment: at every single command of a reading.
#include <chrono>

#include "tests/contract/card/station.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("a card pulled out at any command is reported within a second, and the next card is read") {
    const sim::ChipPlan plan;
    const auto image = sim::issueCard(plan, knownIssuer());
    const auto station = usualStation();
    insert(*station, image);
    requireComplete(read(*station, canOf(plan.citizen)), plan, ChipAccess::PaceGenericMapping);
    const int commands = station->slot().traffic().commands;
    REQUIRE(commands > 10);
    for (int n = 1; n <= commands; ++n) {
        CAPTURE(n, commands);
        insert(*station, image);
        station->slot().pullOutAt(n);
        const auto started = std::chrono::steady_clock::now();
        const auto reading = read(*station, canOf(plan.citizen));
        CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds{1});
        REQUIRE_FALSE(reading);
        REQUIRE(reading.error().code == FaultCode::CardRemoved);
        await(*station, CardPresence::Empty);
        insert(*station, image);
        requireComplete(read(*station, canOf(plan.citizen)), plan, ChipAccess::PaceGenericMapping);
    }
}
