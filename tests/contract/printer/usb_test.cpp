// SPDX-License-Identifier: GPL-3.0-or-later
// What only a bus can do to a printer.
#include <catch2/catch.hpp>

#include "drivers/printer/usb_device_id.h"
#include "tests/contract/printer/bench.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

TEST_CASE("a printer that is plugged in later is found, and found again at every new address") {
    Bench bench{Wire::Usb, narrow()};
    for (int i = 0; i < 3; ++i) {
        bench.become(PrinterState::Unplugged);
        CHECK(bench.printer.state() == PrinterState::Unplugged);
        bench.mend();
        CHECK(bench.printer.state() == PrinterState::Ready);
    }
}

TEST_CASE("the first printer of the bus is taken when none is named, and no other than the named one") {
    Bench bench{Wire::Usb, narrow()};
    UsbPrinterPort any{{}};
    CHECK(any.portStatus(100ms));
    UsbPrinterPort sameMaker{{0x5678, 0}};
    CHECK(sameMaker.portStatus(100ms));
    UsbPrinterPort other{{0x04B8, 0x0E15}};
    CHECK(other.portStatus(100ms).error().code == FaultCode::PrinterUnplugged);
}

TEST_CASE("the bus can be looked at when nothing is on it, too") {
    Bench bench{Wire::Usb, narrow()};
    CHECK(countUsbDevices().value() == 1);
    bench.become(PrinterState::Unplugged);
    CHECK(countUsbDevices().value() == 0);
}

TEST_CASE("a stalled pipe is cleared and the slip comes out whole") {
    Bench bench{Wire::Usb, narrow()};
    CHECK(bench.printer.state() == PrinterState::Ready);
    bench.cable->withTrouble([](BusTrouble& bus) { bus.stallsOut = true; });
    CHECK(bench.usb->send(viewBytes("\x1b@"), 100ms).value() == 0);
    REQUIRE(bench.printer.print(halfBlack(384, 300)));
    CHECK(bench.paper(0).black == 384 * 300 / 2);
}

TEST_CASE("bytes a printer did not take within the limit are counted as not sent") {
    Bench bench{Wire::Usb, narrow()};
    const DotImage dots = halfBlack(384, 10);
    Bytes picture{std::byte{0x1D}, std::byte{0x76}, std::byte{0x30}, std::byte{0},
                  std::byte{48},   std::byte{0},    std::byte{10},   std::byte{0}};
    picture.insert(picture.end(), dots.rows.begin(), dots.rows.end());
    bench.become(PrinterState::NoPaper, 4);
    CHECK(bench.usb->send(picture, 100ms).value() == 8 + 4 * 48);
}

TEST_CASE("the kernel's printer driver makes way and gets the printer back") {
    Bench bench{Wire::Usb, narrow()};
    bench.cable->withTrouble([](BusTrouble& bus) { bus.usblpHolds = true; });
    REQUIRE(bench.printer.print(halfBlack(384, 100)));
    bench.cable->withTrouble([](BusTrouble& bus) { CHECK_FALSE(bus.usblpHolds); });
    bench.usb.reset();
    bench.cable->withTrouble([](BusTrouble& bus) { CHECK(bus.usblpHolds); });
}

TEST_CASE("a printer that another program holds is a failure, not a missing printer") {
    Bench bench{Wire::Usb, narrow()};
    bench.cable->withTrouble([](BusTrouble& bus) { bus.otherHolds = true; });
    CHECK(bench.printer.state() == PrinterState::Failed);
    bench.cable->withTrouble([](BusTrouble& bus) { bus.otherHolds = false; });
    CHECK(bench.printer.state() == PrinterState::Ready);
}

TEST_CASE("a printer that refuses the class's requests still prints") {
    Bench bench{Wire::Usb, narrow()};
    bench.cable->withTrouble([](BusTrouble& bus) { bus.refusesRequests = true; });
    REQUIRE(bench.printer.print(halfBlack(384, 300)));
    bench.become(PrinterState::CoverOpen);
    CHECK(bench.printer.state() == PrinterState::CoverOpen);
}

TEST_CASE("a printer's name for itself is read from the device") {
    Bench bench{Wire::Usb, narrow()};
    const auto bytes = bench.usb->deviceId(100ms);
    REQUIRE(bytes);
    const auto id = parseDeviceId(*bytes);
    REQUIRE(id);
    CHECK(id->maker == "TramSo");
    CHECK(id->model == "Twin 80");
    CHECK(id->commands == "ESC/POS");
}
