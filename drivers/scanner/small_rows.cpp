// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/small_rows.h"

#include <algorithm>

namespace tramso {

namespace {

constexpr int kTold = 12;       // small rows at once: some fifty times a page
constexpr int kMaxPx = 15'000;  // as SaneFrames accepts

}  // namespace

SmallRows::SmallRows(const SANE_Parameters& frame) {
    const bool colour = frame.format == SANE_FRAME_RGB;
    channels_ = colour ? 3 : 1;
    const bool shown = (colour || frame.format == SANE_FRAME_GRAY) && frame.depth == 8 &&
                       frame.pixels_per_line > 0 && frame.pixels_per_line <= kMaxPx &&
                       frame.bytes_per_line >= frame.pixels_per_line * channels_;
    if (!shown) return;
    step_ = (frame.pixels_per_line + kMaxRowsWidth - 1) / kMaxRowsWidth;
    lineBytes_ = static_cast<std::size_t>(frame.bytes_per_line);
    line_.reserve(lineBytes_);
    rows_.width = frame.pixels_per_line / step_;
    rows_.expected = std::clamp(frame.lines / step_, 0, kMaxRows);
}

void SmallRows::takeLine() {
    const bool wanted = lines_++ % step_ == 0 && told_ < kMaxRows;
    if (wanted) {
        ++told_;
        for (int x = 0; x < rows_.width; ++x)
            for (int c = 0; c < 3; ++c) {
                const int at = x * step_ * channels_ + std::min(c, channels_ - 1);
                rows_.rgb.push_back(line_[static_cast<std::size_t>(at)]);
            }
    }
    line_.clear();
}

std::optional<PageRows> SmallRows::add(ByteView bytes) {
    if (step_ == 0) return std::nullopt;
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), lineBytes_ - line_.size()));
        line_.insert(line_.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (line_.size() == lineBytes_) takeLine();
    }
    const int fresh = told_ - rows_.first;
    if (fresh < kTold) return std::nullopt;
    PageRows told = rows_;
    rows_.rgb.clear();
    rows_.first = told_;
    return told;
}

}  // namespace tramso
