// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/staff/pin_gate.h"

#include <catch2/catch.hpp>

#include "tests/scratch_folder.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

class HandClock final : public Clock {
public:
    Moment now() const override { return now_; }
    void advance(std::chrono::milliseconds by) { now_ += by; }

private:
    Moment now_ = std::chrono::sys_days{std::chrono::year{2026} / 11 / 28};
};

}  // namespace

TEST_CASE("two wrong codes cost nothing, from the third on the wait doubles up to a quarter of an hour") {
    CHECK(PinGate::waitAfter(0) == 0s);
    CHECK(PinGate::waitAfter(2) == 0s);
    CHECK(PinGate::waitAfter(3) == 30s);
    CHECK(PinGate::waitAfter(4) == 60s);
    CHECK(PinGate::waitAfter(7) == 480s);
    CHECK(PinGate::waitAfter(8) == 900s);
    CHECK(PinGate::waitAfter(1'000'000) == 900s);
}

TEST_CASE("the wait passes with time, and the right code ends the counting") {
    const ScratchFolder folder;
    HandClock clock;
    PinGate gate{folder.path() / "wrong", clock};
    for (int i = 0; i < 3; ++i) gate.wrong();
    CHECK(gate.waitLeft() == 30s);
    clock.advance(29'500ms);
    CHECK(gate.waitLeft() == 1s);
    clock.advance(500ms);
    CHECK(gate.waitLeft() == 0s);
    gate.right();
    gate.wrong();
    CHECK(gate.waitLeft() == 0s);
}

TEST_CASE("pulling the plug does not shorten the wait") {
    const ScratchFolder folder;
    HandClock clock;
    {
        PinGate gate{folder.path() / "wrong", clock};
        for (int i = 0; i < 4; ++i) gate.wrong();
    }
    clock.advance(1h);
    const PinGate again{folder.path() / "wrong", clock};
    CHECK(again.waitLeft() == 60s);
}

TEST_CASE("a clock that is set back does not make the wait longer") {
    const ScratchFolder folder;
    HandClock clock;
    PinGate gate{folder.path() / "wrong", clock};
    for (int i = 0; i < 3; ++i) gate.wrong();
    clock.advance(-24h);
    CHECK(gate.waitLeft() == 30s);
}
