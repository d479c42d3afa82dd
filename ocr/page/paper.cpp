// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/paper.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ocr/page/byte_rows.h"
#include "ocr/page/grey.h"

namespace tramso {

namespace {

constexpr int kTile = 32;  // px: wider than a letter at 300 dpi, so that each tile sees paper
constexpr int kBlackest = 60;
constexpr int kWhitest = 205;  // noise and print shining through from the back are lighter than this
constexpr int kInk = 130;
constexpr int kPaleInk = 225;

// The tone that a fifth of the counted pixels exceed.
int upperFifth(const std::array<int, 256>& counts, int total) {
    int above = 0;
    for (int tone = 255; tone > 0; --tone) {
        above += counts[static_cast<std::size_t>(tone)];
        if (above * 5 >= total) return tone;
    }
    return 0;
}

// Paper tone of one rectangle, looking at every `step`th pixel both ways.
int toneOf(Pix* page, Extent part, int step) {
    std::array<int, 256> counts{};
    int total = 0;
    const bool colour = pixGetDepth(page) == 32;
    for (int y = part.y; y < part.y + part.h; y += step) {
        const auto* row = rowOf(page, y);
        for (int x = part.x; x < part.x + part.w; x += step) {
            ++counts[colour ? lightnessOf(row[x]) : GET_DATA_BYTE(row, x)];
            ++total;
        }
    }
    return upperFifth(counts, total);
}

// One pixel per tile. A tile far darker than the page is a dark thing, not dark paper, and must stay dark.
PixPtr paperMap(Pix* grey) {
    const int width = pixGetWidth(grey);
    const int height = pixGetHeight(grey);
    PixPtr map{pixCreate((width + kTile - 1) / kTile, (height + kTile - 1) / kTile, 8)};
    if (!map) return map;
    const int darkest = std::max(1, paperTone(grey) * 6 / 10);
    for (int ty = 0; ty < pixGetHeight(map.get()); ++ty) {
        auto* row = rowOf(map.get(), ty);
        for (int tx = 0; tx < pixGetWidth(map.get()); ++tx) {
            const Extent tile{tx * kTile, ty * kTile, std::min(kTile, width - tx * kTile),
                              std::min(kTile, height - ty * kTile)};
            SET_DATA_BYTE(row, tx, static_cast<l_uint8>(std::max(darkest, toneOf(grey, tile, 2))));
        }
    }
    return map;
}

// The same without steps between tiles.
PixPtr smoothMap(Pix* grey) {
    PixPtr map = paperMap(grey);
    if (!map) return map;
    if (pixGetWidth(map.get()) > 4 && pixGetHeight(map.get()) > 4)
        if (PixPtr soft{pixBlockconv(map.get(), 1, 1)}) map = std::move(soft);
    return map;
}

// Reciprocals of the paper's tone along one row of the page, between tiles in sixteenths, each for two
// pixels; the same for two rows.
class PaperAlong {
public:
    PaperAlong(Pix* map, int width) : map_{map}, inverse_(static_cast<std::size_t>(width)) {}

    const float* row(int y) {
        if (y % kStep == 0) fill(y / kStep);
        return inverse_.data();
    }

private:
    static constexpr int kParts = 16;  // of a tile
    static constexpr int kStep = kTile / kParts;

    void fill(int part) {
        const int down = part % kParts;
        const auto* upper = rowOf(map_, part / kParts);
        const auto* lower = rowOf(map_, std::min(part / kParts + 1, pixGetHeight(map_) - 1));
        const int last = pixGetWidth(map_) - 1;
        for (std::size_t x = 0; x < inverse_.size(); x += kStep) {
            const int at = static_cast<int>(x) / kStep;
            const int across = at % kParts;
            const int left = at / kParts;
            const int right = std::min(left + 1, last);
            const auto between = [&](const l_uint32* line) {
                return (kParts - across) * GET_DATA_BYTE(line, left) + across * GET_DATA_BYTE(line, right);
            };
            const int sum = (kParts - down) * between(upper) + down * between(lower);
            const int tone = std::max(1, (sum + kParts * kParts / 2) / (kParts * kParts));
            for (std::size_t i = x; i < std::min(inverse_.size(), x + kStep); ++i)
                inverse_[i] = 1.0F / static_cast<float>(tone);
        }
    }

    Pix* map_;
    std::vector<float> inverse_;
};

}  // namespace

int paperTone(Pix* page) {
    return toneOf(page, Extent{0, 0, pixGetWidth(page), pixGetHeight(page)}, 4);
}

PixPtr evenlyLit(Pix* grey) {
    const PixPtr map = smoothMap(grey);
    PixPtr lit{pixCreateTemplateNoInit(grey)};
    if (!map || !lit) return nullptr;
    const int width = pixGetWidth(grey);
    PaperAlong paper{map.get(), width};
    ByteRow line{grey};
    for (int y = 0; y < pixGetHeight(grey); ++y) {
        const float* inverse = paper.row(y);
        line.takeFrom(rowOf(grey, y));
        std::uint8_t* tones = line.data();
        // Half more than the whole number, so that rounding never takes a quotient for the next lower one.
        for (int x = 0; x < width; ++x) {
            const float even = (static_cast<float>(tones[x] * 255) + 0.5F) * inverse[x];
            tones[x] = static_cast<std::uint8_t>(std::min(255, static_cast<int>(even)));
        }
        line.putInto(rowOf(lit.get(), y));
    }
    return lit;
}

void strengthenInk(Pix* even) {
    pixGammaTRC(even, even, 1.0F, kBlackest, kWhitest);
}

PixPtr onWhitePaper(Pix* grey) {
    PixPtr white = evenlyLit(grey);
    if (white) strengthenInk(white.get());
    return white;
}

PixPtr inkOf(Pix* white) {
    return PixPtr{pixThresholdToBinary(white, kInk)};
}

PixPtr paleInkOf(Pix* white) {
    return PixPtr{pixThresholdToBinary(white, kPaleInk)};
}

}  // namespace tramso
