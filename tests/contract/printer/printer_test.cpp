// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/contract/printer/bench.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr std::pair<PrinterState, FaultCode> kStops[] = {
    {PrinterState::NoPaper, FaultCode::PrinterNoPaper},
    {PrinterState::CoverOpen, FaultCode::PrinterCoverOpen},
    {PrinterState::CutterStuck, FaultCode::PrinterCutterStuck},
    {PrinterState::Overheated, FaultCode::PrinterOverheated},
    {PrinterState::Offline, FaultCode::PrinterOffline},
    {PrinterState::Failed, FaultCode::PrinterFailed},
    {PrinterState::Unplugged, FaultCode::PrinterUnplugged},
};

}  // namespace

TEST_CASE("a slip comes out whole and cut, and the next beside it") {
    const auto wire = GENERATE(Wire::Twin, Wire::Usb);
    Bench bench{wire, narrow()};
    CHECK(bench.printer.state() == PrinterState::Ready);
    REQUIRE(bench.printer.print(halfBlack(384, 600)));
    REQUIRE(bench.printer.print(halfBlack(384, 300)));
    REQUIRE(bench.machine.papers().size() == 2);
    CHECK(bench.paper(0).black == 384 * 600 / 2);
    CHECK(bench.paper(1).black == 384 * 300 / 2);
}

TEST_CASE("every state a printer can be in is told, and is the fault of a slip that is asked for") {
    const auto wire = GENERATE(Wire::Twin, Wire::Usb);
    Bench bench{wire, narrow()};
    for (const auto& [state, fault] : kStops) {
        bench.become(state);
        CAPTURE(faultName(fault));
        CHECK(bench.printer.state() == state);
        CHECK(bench.printer.print(halfBlack(384, 100)).error().code == fault);
        bench.mend();
        CHECK(bench.printer.state() == PrinterState::Ready);
    }
    CHECK(bench.machine.papers().empty());
}

TEST_CASE("a roll that ends soon is told while the printer still prints") {
    const auto wire = GENERATE(Wire::Twin, Wire::Usb);
    Bench bench{wire, narrow()};
    bench.become(PrinterState::PaperLow);
    CHECK(bench.printer.state() == PrinterState::PaperLow);
    CHECK(bench.printer.print(halfBlack(384, 100)));
    CHECK(bench.machine.papers().size() == 1);
}

TEST_CASE("a printer whose buffer is full still says what is wrong, as far as USB knows") {
    const auto wire = GENERATE(Wire::Twin, Wire::Usb);
    Bench bench{wire, narrow()};
    bench.machine.stopTaking();
    CHECK(bench.printer.state() == PrinterState::Offline);
    bench.become(PrinterState::NoPaper);
    bench.machine.stopTaking();
    CHECK(bench.printer.state() == PrinterState::NoPaper);
}

TEST_CASE("a printer known by its USB status byte alone tells paper from other trouble") {
    const auto wire = GENERATE(Wire::Twin, Wire::Usb);
    auto profile = narrow();
    profile.status = StatusWay::Port;
    profile.saysWhenPrinted = false;
    profile.knife = Knife::None;
    Bench bench{wire, profile};
    CHECK(bench.printer.state() == PrinterState::Ready);
    REQUIRE(bench.printer.print(halfBlack(384, 100)));
    bench.become(PrinterState::NoPaper, 50);
    CHECK(bench.printer.print(halfBlack(384, 100)).error().code == FaultCode::PrinterNoPaper);
    bench.become(PrinterState::CoverOpen);
    CHECK(bench.printer.state() == PrinterState::Failed);
}

TEST_CASE("a slip of another width is refused before a byte is sent") {
    const auto wire = GENERATE(Wire::Twin, Wire::Usb);
    Bench bench{wire, narrow()};
    CHECK(bench.printer.print(halfBlack(576, 100)).error().code == FaultCode::PrinterFailed);
    CHECK(bench.machine.papers().empty());
}
