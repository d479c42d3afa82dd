// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/paper.h"

#include <algorithm>
#include <array>

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
int toneOf(Pix* grey, Extent part, int step) {
    std::array<int, 256> counts{};
    int total = 0;
    for (int y = part.y; y < part.y + part.h; y += step) {
        const auto* row = rowOf(grey, y);
        for (int x = part.x; x < part.x + part.w; x += step) {
            ++counts[GET_DATA_BYTE(row, x)];
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

// The map at page size, without steps between tiles.
PixPtr smoothPaper(Pix* grey) {
    PixPtr map = paperMap(grey);
    if (!map) return map;
    if (pixGetWidth(map.get()) > 4 && pixGetHeight(map.get()) > 4)
        if (PixPtr soft{pixBlockconv(map.get(), 1, 1)}) map = std::move(soft);
    const int width = pixGetWidth(map.get()) * kTile;
    const int height = pixGetHeight(map.get()) * kTile;
    PixPtr whole{pixScaleToSize(map.get(), width, height)};
    return whole;
}

}  // namespace

int paperTone(Pix* grey) {
    return toneOf(grey, Extent{0, 0, pixGetWidth(grey), pixGetHeight(grey)}, 4);
}

PixPtr evenlyLit(Pix* grey) {
    const PixPtr paper = smoothPaper(grey);
    PixPtr lit{pixCreateTemplate(grey)};
    if (!paper || !lit) return nullptr;
    const int width = pixGetWidth(grey);
    for (int y = 0; y < pixGetHeight(grey); ++y) {
        const auto* from = rowOf(grey, y);
        const auto* tone = rowOf(paper.get(), y);
        auto* to = rowOf(lit.get(), y);
        for (int x = 0; x < width; ++x) {
            const unsigned even =
                GET_DATA_BYTE(from, x) * 255U / std::max(1U, unsigned{GET_DATA_BYTE(tone, x)});
            SET_DATA_BYTE(to, x, static_cast<l_uint8>(std::min(255U, even)));
        }
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
