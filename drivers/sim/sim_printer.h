// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt printer on the wire side: takes ESC/POS bytes as a USB printer would and draws the paper as a
// picture.
#pragma once

#include <filesystem>
#include <mutex>

#include "drivers/printer/receipt_printer.h"

namespace tramso::sim {

// Interprets the commands our encoder and other hosts use (ESC @, GS v 0, GS V, LF, ESC d/J, DLE EOT, plain
// ASCII is ignored with a mark) and answers DLE EOT. Every cut ends a paper, written to `folder`/slip-NN.png
// with margins.
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
    // (state: written by the implementer)
};

}  // namespace tramso::sim
