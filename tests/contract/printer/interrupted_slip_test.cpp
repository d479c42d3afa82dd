// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/contract/printer/bench.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr int kRows = 300;
constexpr int kBlack = 384 * kRows / 2;

// Stops the first of two slips and looks at what hangs from the printer after the second.
void interrupt(Bench& bench, PrinterState stop, int row) {
    bench.become(stop, row);
    CHECK_FALSE(bench.printer.print(halfBlack(384, kRows)));
    CHECK(bench.printer.state() == stop);
    CHECK(bench.machine.papers().empty());
    bench.mend();
    REQUIRE(bench.printer.print(halfBlack(384, kRows)));
    REQUIRE(bench.machine.papers().size() == 2);
    CHECK(bench.paper(0).black < kBlack);
    CHECK(bench.paper(1).black == kBlack);
}

}  // namespace

TEST_CASE("a slip interrupted at any row is printed again whole, apart from its torn half") {
    const auto stop = GENERATE(PrinterState::NoPaper, PrinterState::Overheated, PrinterState::Unplugged);
    const auto row = GENERATE(1, 255, 256, 290);  // a band ends at 256
    const auto forgets = GENERATE(true, false);
    Bench bench{Wire::Twin, narrow()};
    if (!forgets) bench.machine.ignoreSoftReset();
    interrupt(bench, stop, row);
}

TEST_CASE("over USB too, though a printer that stops leaves a transfer half done") {
    const auto stop = GENERATE(PrinterState::NoPaper, PrinterState::Unplugged);
    const auto row = GENERATE(255, 290);
    const auto forgets = GENERATE(true, false);
    Bench bench{Wire::Usb, narrow()};
    if (!forgets) bench.machine.ignoreSoftReset();
    interrupt(bench, stop, row);
}

TEST_CASE("a knife that sticks at the end of a slip is told, though all bytes were taken") {
    const auto wire = GENERATE(Wire::Twin, Wire::Usb);
    Bench bench{wire, narrow()};
    bench.machine.jamOnNextCut();
    CHECK(bench.printer.print(halfBlack(384, kRows)).error().code == FaultCode::PrinterCutterStuck);
    bench.mend();
    REQUIRE(bench.printer.print(halfBlack(384, kRows)));
    CHECK(bench.paper(bench.machine.papers().size() - 1).black == kBlack);
}
