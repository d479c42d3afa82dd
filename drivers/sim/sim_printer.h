// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt printer on the wire side: takes ESC/POS bytes as a USB printer would and draws the paper as a
// picture.
#pragma once

#include <filesystem>
#include <mutex>
#include <vector>

#include "drivers/printer/receipt_printer.h"
#include "drivers/sim/paper_roll.h"

namespace tramso::sim {

// Interprets the commands our encoder and other hosts use (ESC @, GS v 0, GS V, LF, ESC d/J, DLE EOT, GS r;
// anything else is skipped) and answers as a printer does: a question sent by itself at once, even in the
// middle of a picture. A printer that stops keeps what it has received, and goes on with it when the cause is
// gone. Thread-safe. Every cut ends a paper, written to `folder`/slip-NN.png with margins.
class SimPrinter final : public PrinterPort {
public:
    SimPrinter(std::filesystem::path folder, int widthDots);
    [[nodiscard]] Result<std::size_t> send(ByteView bytes, std::chrono::milliseconds limit) override;
    [[nodiscard]] Result<std::size_t> receive(std::span<std::byte> out,
                                              std::chrono::milliseconds limit) override;
    [[nodiscard]] Result<std::byte> portStatus(std::chrono::milliseconds limit) override;
    [[nodiscard]] Result<Done> softReset(std::chrono::milliseconds limit) override;

    // Buttons. A state holds until mended.
    void become(PrinterState state, int afterRows = 0);  // when that many more rows are printed
    void jamOnNextCut();                                 // the knife sticks in the paper
    void stopTaking();  // its buffer is full: not even questions are taken, as from a stopped printer
    void ignoreSoftReset();
    void mend();
    // Pictures of the papers cut so far, oldest first.
    [[nodiscard]] std::vector<std::filesystem::path> papers() const;

private:
    // Runs the command at the start of pending_ and returns its length; 0 when bytes are missing.
    std::size_t runCommand();
    std::size_t runEsc();
    std::size_t runGs();
    std::size_t startRaster();
    std::size_t runCut();
    void answer(std::uint8_t n);
    void takeRasterByte(std::byte value);
    void printRow(const Bytes& row);
    void feed(int rows);
    [[nodiscard]] PrinterState now() const { return rowsLeft_ == 0 ? state_ : PrinterState::Ready; }
    [[nodiscard]] bool stopped() const;

    mutable std::mutex mutex_;
    PaperRoll roll_;
    Bytes pending_;  // a command not yet whole; a few bytes at most
    Bytes answers_;  // waiting to be received
    Bytes row_;      // the raster row being received
    std::size_t rowBytes_ = 0;
    int rasterRows_ = 0;  // rows of the raster still to come
    PrinterState state_ = PrinterState::Ready;
    int rowsLeft_ = 0;  // rows until state_ is so
    bool knifeJams_ = false;
    bool full_ = false;
    bool keepsBuffer_ = false;  // a soft reset does nothing
};

}  // namespace tramso::sim
