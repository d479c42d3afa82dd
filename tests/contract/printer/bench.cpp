// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/printer/bench.h"

#include <leptonica/allheaders.h>

#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "kiosk/picture/picture.h"

namespace tramso::test {

namespace {

constexpr UsbPrinterName kName{0x5678, 0x1234};

PrinterPort& portOf(const std::unique_ptr<UsbPrinterPort>& usb, sim::SimPrinter& machine) {
    if (usb) return *usb;
    return machine;
}

}  // namespace

Bench::Bench(Wire wire, const PrinterProfile& profile)
    : machine{folder.path(), profile.widthDots},
      cable{wire == Wire::Usb ? std::make_unique<UsbCable>(onBus) : nullptr},
      usb{wire == Wire::Usb ? std::make_unique<UsbPrinterPort>(kName) : nullptr},
      printer{portOf(usb, machine), profile} {
    if (cable) cable->plugIn();
}

void Bench::become(PrinterState state, int afterRows) {
    machine.become(state, afterRows);
    if (cable && state == PrinterState::Unplugged && afterRows == 0) cable->pull();
}

void Bench::mend() {
    machine.mend();
    if (!cable || !cable->gone()) return;
    cable->pull();
    cable->plugIn();
}

Bench::Paper Bench::paper(std::size_t i) const {
    const auto file = readFile(machine.papers().at(i), std::size_t{1} << 24U);
    REQUIRE(file);
    const auto picture = decodePicture(*file);
    REQUIRE(picture);
    Pix* ink = pixConvertTo1(picture->pix(), 128);
    l_int32 black = 0;
    pixCountPixels(ink, &black, nullptr);
    pixDestroy(&ink);
    return {picture->height(), black};
}

DotImage halfBlack(int width, int rows) {
    return {width, rows, Bytes(static_cast<std::size_t>(width / 8 * rows), std::byte{0x55})};
}

PrinterProfile narrow() {
    PrinterProfile profile;
    profile.widthDots = 384;
    return profile;
}

}  // namespace tramso::test
