// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/command_output.h"

#include <catch2/catch.hpp>

using namespace tramso;
using namespace std::chrono_literals;

TEST_CASE("what a program says comes whole, and one that fails is not believed") {
    CHECK(commandOutput({"printf", "%s", "hai ba"}, 60s, 100) == std::string{"hai ba"});
    CHECK(commandOutput({"sh", "-c", "echo no; exit 3"}, 60s, 100).error().code == FaultCode::BadData);
    CHECK(commandOutput({"tramso-no-such-program"}, 60s, 100).error().code == FaultCode::NotFound);
}

TEST_CASE("a program that says too much or never ends is ended") {
    CHECK(commandOutput({"yes"}, 60s, 10'000).error().code == FaultCode::TooLarge);
    CHECK(commandOutput({"sh", "-c", "exec sleep 1000"}, 0s, 100).error().code == FaultCode::Cancelled);
}
