// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/soften.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "ocr/page/byte_rows.h"

namespace tramso {

namespace {

// One row at a time: its bytes in order with a neighbour at both ends, and sums of three.
class Rows {
public:
    explicit Rows(Pix* grey)
        : grey_{grey},
          width_(static_cast<std::size_t>(pixGetWidth(grey))),
          line_(grey),
          padded_(width_ + 2) {}

    // The sums of three neighbours of a row, those beyond the picture as of its nearest row.
    void sumsOf(int y, std::vector<std::uint16_t>& sums) {
        const int inside = std::clamp(y, 0, pixGetHeight(grey_) - 1);
        line_.takeFrom(rowOf(grey_, inside));
        std::memcpy(padded_.data() + 1, line_.data(), width_);
        padded_.front() = padded_[1];
        padded_.back() = padded_[width_];
        const std::uint8_t* p = padded_.data();
        std::uint16_t* to = sums.data();
        for (std::size_t x = 0; x < width_; ++x)
            to[x] = static_cast<std::uint16_t>(p[x] + p[x + 1] + p[x + 2]);
    }

    // Writes the means of three rows of sums.
    void put(const std::array<std::vector<std::uint16_t>, 3>& sums, std::uint32_t* row) {
        constexpr std::uint32_t kNinth =
            7282;  // of 65536: rounds every sum of nine bytes as a division would
        constexpr std::uint32_t kHalf = 32768;
        const auto* a = sums[0].data();
        const auto* b = sums[1].data();
        const auto* c = sums[2].data();
        std::uint8_t* to = line_.data();
        for (std::size_t x = 0; x < width_; ++x)
            to[x] = static_cast<std::uint8_t>(((std::uint32_t{a[x]} + b[x] + c[x]) * kNinth + kHalf) >> 16U);
        line_.putInto(row);
    }

private:
    Pix* grey_;
    std::size_t width_;
    ByteRow line_;
    std::vector<std::uint8_t> padded_;
};

}  // namespace

PixPtr softened(Pix* grey) {
    PixPtr soft{pixCreateTemplateNoInit(grey)};
    if (!soft) return soft;
    Rows rows{grey};
    std::array<std::vector<std::uint16_t>, 3> sums;
    for (int i = 0; i < 3; ++i) {
        sums[static_cast<std::size_t>(i)].resize(static_cast<std::size_t>(pixGetWidth(grey)));
        rows.sumsOf(i - 1, sums[static_cast<std::size_t>(i)]);
    }
    for (int y = 0; y < pixGetHeight(grey); ++y) {
        rows.put(sums, rowOf(soft.get(), y));
        std::rotate(sums.begin(), sums.begin() + 1, sums.end());
        rows.sumsOf(y + 2, sums[2]);
    }
    return soft;
}

}  // namespace tramso
