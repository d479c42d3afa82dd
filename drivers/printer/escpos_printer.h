// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt printer that speaks ESC/POS over any port.
#pragma once

#include "drivers/printer/printer_profile.h"
#include "drivers/printer/receipt_printer.h"

namespace tramso {

// One thread at a time, as its port.
class EscPosPrinter final : public ReceiptPrinter {
public:
    // The port is not owned and must outlive the printer.
    EscPosPrinter(PrinterPort& port, PrinterProfile profile) : port_{port}, profile_{std::move(profile)} {}

    [[nodiscard]] PrinterState state() override;
    [[nodiscard]] int widthDots() const override { return profile_.widthDots; }
    // A slip whose width is not the print head's, or whose rows are incomplete, is PrinterFailed.
    [[nodiscard]] Result<Done> print(const DotImage& slip) override;

private:
    [[nodiscard]] Result<PrinterState> ask();
    [[nodiscard]] Result<PrinterState> askPort();
    // What the port says, or `otherwise` when it knows of nothing wrong.
    [[nodiscard]] Result<PrinterState> askPortOr(PrinterState otherwise);
    [[nodiscard]] Result<Done> sendAll(ByteView bytes);
    [[nodiscard]] Result<Done> clearUnfinished();
    // Waits until the printer has worked through everything sent to it.
    [[nodiscard]] Result<Done> waitUntilPrinted(int rows);
    [[nodiscard]] Result<Done> waitForWord();
    [[nodiscard]] Result<Done> watchFor(std::chrono::milliseconds time);
    void dropOldAnswers();

    PrinterPort& port_;
    PrinterProfile profile_;
    bool unfinished_ = false;  // a slip was begun and not seen to its end
};

}  // namespace tramso
