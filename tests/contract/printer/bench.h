// SPDX-License-Identifier: GPL-3.0-or-later
// A printer on a bench: one machine with buttons, reached either directly or over USB and the real libusb.
#pragma once

#include <memory>

#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/usb_printer_port.h"
#include "tests/contract/printer/usb_printer.h"
#include "tests/scratch_folder.h"
#include "tests/usb/usb_cable.h"

namespace tramso::test {

enum class Wire { Twin, Usb };

class Bench {
public:
    Bench(Wire wire, const PrinterProfile& profile);

    void become(PrinterState state, int afterRows = 0);
    void mend();  // also plugs it in again
    // Dots on the paper with that number, and of black ones among them.
    struct Paper {
        int height = 0;
        int black = 0;
    };
    [[nodiscard]] Paper paper(std::size_t i) const;

    ScratchFolder folder;
    sim::SimPrinter machine;
    UsbPrinter onBus{machine};
    std::unique_ptr<UsbCable> cable;  // only over USB, as the port
    std::unique_ptr<UsbPrinterPort> usb;
    EscPosPrinter printer;
};

// A picture with as many black dots as white ones.
[[nodiscard]] DotImage halfBlack(int width, int rows);
// The fastest profile of a printer that answers everything.
[[nodiscard]] PrinterProfile narrow();

}  // namespace tramso::test
