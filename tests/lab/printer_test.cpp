// SPDX-License-Identifier: GPL-3.0-or-later
// Our libusb driver on a USB printer of the kernel's own, with usblp in its way.
#include <catch2/catch.hpp>
#include <filesystem>

#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/usb_device_id.h"
#include "drivers/printer/usb_printer_port.h"
#include "tests/lab/gadget_printer.h"
#include "tests/lab/patience.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

PrinterProfile narrow() {
    PrinterProfile profile;
    profile.widthDots = 384;
    return profile;
}

DotImage stripes(int rows) {
    return {384, rows, Bytes(static_cast<std::size_t>(384 / 8 * rows), std::byte{0x55})};
}

struct Lab {
    ScratchFolder folder;
    sim::SimPrinter machine{folder.path(), 384};
    GadgetPrinter gadget{machine};
    UsbPrinterPort port{{}};  // whatever printer there is
    EscPosPrinter printer{port, narrow()};

    Lab() {
        REQUIRE(comesTrue([&] { return printer.state() == PrinterState::Ready; }));
    }
};

}  // namespace

TEST_CASE(
    "a slip is printed although the kernel's own driver holds the printer, which has it back afterwards",
    "[printer]") {
    {
        Lab lab;
        REQUIRE(lab.printer.print(stripes(400)));
        CHECK(comesTrue([&] { return lab.machine.papers().size() == 1; }));
        const auto id =
            lab.port.deviceId(1s).and_then([](const Bytes& bytes) { return parseDeviceId(bytes); });
        REQUIRE(id);
        CHECK(id->maker == "TramSo");
        CHECK(id->model == "Lab printer");
    }
    sim::SimPrinter machine{std::filesystem::temp_directory_path(), 384};
    const GadgetPrinter gadget{machine};
    CHECK(comesTrue([] { return std::filesystem::exists("/dev/usb/lp0"); }));
}

TEST_CASE("a printer without paper says so over a real bus, and prints when it has some", "[printer]") {
    Lab lab;
    lab.machine.become(PrinterState::NoPaper);
    CHECK(comesTrue([&] { return lab.printer.state() == PrinterState::NoPaper; }));
    const auto printed = lab.printer.print(stripes(100));
    REQUIRE_FALSE(printed);
    CHECK(printed.error().code == FaultCode::PrinterNoPaper);
    lab.machine.mend();
    CHECK(comesTrue([&] { return lab.printer.state() == PrinterState::Ready; }));
    CHECK(lab.printer.print(stripes(100)));
}

TEST_CASE("a printer whose cable is pulled is missed and found again", "[printer]") {
    Lab lab;
    lab.gadget.pull();
    CHECK(comesTrue([&] { return lab.printer.state() == PrinterState::Unplugged; }));
    CHECK(lab.printer.print(stripes(100)).error().code == FaultCode::PrinterUnplugged);
    lab.gadget.plugIn();
    CHECK(comesTrue([&] { return lab.printer.state() == PrinterState::Ready; }));
    REQUIRE(lab.printer.print(stripes(100)));
    CHECK(comesTrue([&] { return lab.machine.papers().size() == 1; }));
}
