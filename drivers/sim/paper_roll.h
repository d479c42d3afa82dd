// SPDX-License-Identifier: GPL-3.0-or-later
// The paper of the simulated printer: rows of dots that become a picture when they are cut off.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso::sim {

// Not thread-safe; SimPrinter locks around it.
class PaperRoll {
public:
    // width in dots, 203 dpi; papers land in the folder, which is made when missing.
    PaperRoll(std::filesystem::path folder, int width) : folder_{std::move(folder)}, width_{width} {}

    // One row of dots, most significant bit left; missing bytes are white, bytes beyond the head are lost.
    void addRow(const Bytes& row);
    // Writes what was printed since the last cut to the next free slip-NN.png; a bare roll leaves nothing.
    void cut();
    // Papers cut so far, oldest first.
    [[nodiscard]] const std::vector<std::filesystem::path>& papers() const { return papers_; }

private:
    [[nodiscard]] std::filesystem::path nextName() const;

    std::filesystem::path folder_;
    int width_;
    std::vector<Bytes> rows_;
    std::vector<std::filesystem::path> papers_;
};

}  // namespace tramso::sim
