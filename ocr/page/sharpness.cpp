// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/sharpness.h"
#include "ocr/page/soften.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tramso {

namespace {

constexpr double kBlurredBelow = 200.0;  // measured: docs/ocr.md
constexpr double kTileMm = 20.0;         // a few lines of print
constexpr double kSolidMm = 2.5;         // no stroke of print is so thick
constexpr double kDustMm = 0.6;
constexpr int kPaleStroke = 225;  // of 255
constexpr double kBothWays = 4.0;
constexpr int kTilePrint = 400;    // px of print and flank a tile needs to be judged
constexpr int kFewestPrinted = 6;  // squares; a stamp and a signature alone are no print
constexpr int kFewestTiles = 4;
constexpr double kBlurredTiles = 0.25;

// How strongly tones bend across and down: smeared print is soft in one direction only.
struct Spread {
    double across = 0;  // sums of squares of the second difference
    double down = 0;
    double count = 0;
    void operator+=(const Spread& more) {
        across += more.across;
        down += more.down;
        count += more.count;
    }
    // The same of both directions together: a lone rule is sharp in one.
    [[nodiscard]] double eitherWay() const {
        return count < 1 ? 0.0 : kBothWays / 2 * (across + down) / count;
    }
    // As the variance of a Laplacian would be that is as sharp in both directions as in the softer one.
    [[nodiscard]] double sharpness() const {
        return count < 1 ? 0.0 : kBothWays * std::min(across, down) / count;
    }
};

// The second differences at one place.
void addBends(Spread& to, const std::array<const l_uint32*, 3>& rows, int x) {
    const auto at = [x](const l_uint32* row, int dx) { return int{GET_DATA_BYTE(row, x + dx)}; };
    const int middle = 2 * at(rows[1], 0);
    const double across = at(rows[1], -1) + at(rows[1], 1) - middle;
    const double down = at(rows[0], 0) + at(rows[2], 0) - middle;
    to += {across * across, down * down, 1};
}

// Strokes with their flanks, pale ones too: what is blurred is pale.
PixPtr strokesOf(const JudgedPage& page) {
    const PixPtr pale{pixThresholdToBinary(page.white.get(), kPaleStroke)};
    if (!pale) return nullptr;
    const PixPtr ink = innerPart(pale.get(), page, kDustMm);
    const int thick = std::max(3, static_cast<int>(page.px(kSolidMm)));
    const PixPtr solid{ink ? pixOpenBrick(nullptr, ink.get(), thick, thick) : nullptr};
    const PixPtr around{solid ? pixDilateBrick(nullptr, solid.get(), 9, 9) : nullptr};
    const PixPtr strokes{around ? pixSubtract(nullptr, ink.get(), around.get()) : nullptr};
    return PixPtr{strokes ? pixDilateBrick(nullptr, strokes.get(), 5, 5) : nullptr};
}

// Sharpness in squares over the page, a row of squares after the other.
struct Tiles {
    int side = 1;  // px
    int across = 0;
    std::vector<Spread> spreads;
};

Tiles measureTiles(const JudgedPage& page) {
    Tiles tiles;
    tiles.side = std::max(8, static_cast<int>(page.px(kTileMm)));
    tiles.across = (page.width() + tiles.side - 1) / tiles.side;
    const int count = tiles.across * ((page.height() + tiles.side - 1) / tiles.side);
    tiles.spreads.resize(static_cast<std::size_t>(count));
    const PixPtr soft = softened(page.white.get());  // keeps the scanner's noise out
    const PixPtr near = strokesOf(page);
    if (!soft || !near) return tiles;
    for (int y = 1; y + 1 < page.height(); ++y) {
        const std::array<const l_uint32*, 3> rows{rowOf(soft.get(), y - 1), rowOf(soft.get(), y),
                                                  rowOf(soft.get(), y + 1)};
        const auto* mask = rowOf(near.get(), y);
        Spread* line = tiles.spreads.data() + std::ptrdiff_t{y / tiles.side} * tiles.across;
        for (int x = 1; x + 1 < page.width(); ++x)
            if (GET_DATA_BIT(mask, x)) addBends(line[x / tiles.side], rows, x);
    }
    return tiles;
}

Extent joined(const Extent& a, const Extent& b) {
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.w, b.x + b.w) - x, std::max(a.y + a.h, b.y + b.h) - y};
}

}  // namespace

Sharpness sharpnessOf(const JudgedPage& page) {
    const Tiles tiles = measureTiles(page);
    Sharpness found;
    Spread all;
    std::optional<Extent> part;
    int printed = 0;
    int blurred = 0;
    for (std::size_t i = 0; i < tiles.spreads.size(); ++i) {
        const Spread& tile = tiles.spreads[i];
        all += tile;
        if (tile.count < kTilePrint) continue;
        ++printed;
        if (tile.eitherWay() >= kBlurredBelow) continue;
        ++blurred;
        const int index = static_cast<int>(i);
        const Extent at{index % tiles.across * tiles.side, index / tiles.across * tiles.side, tiles.side,
                        tiles.side};
        part = part ? joined(*part, at) : at;
    }
    found.overall = all.sharpness();
    if (printed < kFewestPrinted) return found;
    if (found.overall < kBlurredBelow)
        found.blurred = Extent{0, 0, page.width(), page.height()};
    else if (blurred >= kFewestTiles && blurred >= kBlurredTiles * printed)
        found.blurred = part;
    return found;
}

}  // namespace tramso
