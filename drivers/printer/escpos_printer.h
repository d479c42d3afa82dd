// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt printer that speaks ESC/POS over any port.
#pragma once

#include "drivers/printer/receipt_printer.h"

namespace tramso {

// One thread at a time, as its port.
class EscPosPrinter final : public ReceiptPrinter {
public:
    // The port is not owned and must outlive the printer. widthDots: 576 (80 mm) or 384 (58 mm).
    EscPosPrinter(PrinterPort& port, int widthDots) : port_{port}, widthDots_{widthDots} {}

    [[nodiscard]] PrinterState state() override;
    [[nodiscard]] int widthDots() const override { return widthDots_; }
    // A slip whose width is not the print head's, or whose rows are incomplete, is PrinterFailed.
    [[nodiscard]] Result<Done> print(const DotImage& slip) override;

private:
    [[nodiscard]] Result<PrinterState> ask();
    [[nodiscard]] Result<Done> sendAll(ByteView bytes);
    // Waits until the printer has worked through everything sent to it.
    [[nodiscard]] Result<Done> waitUntilPrinted();
    void dropOldAnswers();

    PrinterPort& port_;
    int widthDots_;
};

}  // namespace tramso
