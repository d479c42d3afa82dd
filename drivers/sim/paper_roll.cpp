// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/paper_roll.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <system_error>

#include "kiosk/picture/picture.h"

namespace tramso::sim {

namespace {

constexpr int kMargin = 32;             // dots, 4 mm: what the head does not reach
constexpr std::size_t kMaxRows = 8000;  // a metre of paper; hostile bytes end there
constexpr int kDpi = 203;

}  // namespace

void PaperRoll::addRow(const Bytes& row) {
    if (rows_.size() >= kMaxRows) return;
    rows_.push_back(row);
    rows_.back().resize(static_cast<std::size_t>(width_ / 8));
}

std::filesystem::path PaperRoll::nextName() const {
    std::error_code ignored;
    for (int n = 1;; ++n) {
        auto path = folder_ / fmt::format("slip-{:02}.png", n);
        if (!std::filesystem::exists(path, ignored)) return path;
    }
}

void PaperRoll::cut() {
    if (rows_.empty()) return;
    std::error_code ignored;
    std::filesystem::create_directories(folder_, ignored);
    const int height = static_cast<int>(rows_.size());
    const Picture paper{pixCreate(width_ + 2 * kMargin, height + 2 * kMargin, 8)};
    pixSetAll(paper.pix());
    pixSetResolution(paper.pix(), kDpi, kDpi);
    for (int y = 0; y < height; ++y) {
        const auto& row = rows_[static_cast<std::size_t>(y)];
        for (int x = 0; x < width_; ++x)
            if ((row[static_cast<std::size_t>(x / 8)] & (std::byte{0x80} >> (x % 8))) != std::byte{0})
                pixSetPixel(paper.pix(), x + kMargin, y + kMargin, 0);
    }
    rows_.clear();
    auto path = nextName();
    if (pixWrite(path.c_str(), paper.pix(), IFF_PNG) == 0) papers_.push_back(std::move(path));
}

}  // namespace tramso::sim
