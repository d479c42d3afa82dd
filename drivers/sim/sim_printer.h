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
// anything else is skipped) and answers as a printer does. Thread-safe. Every cut ends a paper, written to
// `folder`/slip-NN.png with margins.
class SimPrinter final : public PrinterPort {
public:
    SimPrinter(std::filesystem::path folder, int widthDots);
    [[nodiscard]] Result<std::size_t> send(ByteView bytes, std::chrono::milliseconds limit) override;
    [[nodiscard]] Result<std::size_t> receive(std::span<std::byte> out,
                                              std::chrono::milliseconds limit) override;

    // Buttons.
    void runOutOfPaperAfterRows(int rows);
    void openCover();
    void unplug();
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
    [[nodiscard]] bool stopped() const { return coverOpen_ || rowsLeft_ == 0; }

    mutable std::mutex mutex_;
    PaperRoll roll_;
    Bytes pending_;  // a command not yet whole; a few bytes at most
    Bytes answers_;  // waiting to be received
    Bytes row_;      // the raster row being received
    std::size_t rowBytes_ = 0;
    int rasterRows_ = 0;  // rows of the raster still to come
    int rowsLeft_ = -1;   // rows until the roll is empty; negative = a full roll
    bool coverOpen_ = false;
    bool unplugged_ = false;
};

}  // namespace tramso::sim
