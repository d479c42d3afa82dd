// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/rules.h"

#include <algorithm>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr double kLongMm = 14.0;  // seven times the x-height of 11 pt print: no row of serifs is this long
constexpr double kThickMm = 1.1;  // thicker is a bar or a shadow, and not ours to take away

// Pixels that lie on a straight run of the given length one way. At half size: a rule survives, and it is
// four times faster.
PixPtr straightRuns(Pix* half, int length, bool level) {
    return PixPtr{level ? pixOpenBrick(nullptr, half, length, 1) : pixOpenBrick(nullptr, half, 1, length)};
}

// Only the thin ones of these runs.
PixPtr thinRuns(Pix* runs, int thickest, bool level) {
    return PixPtr{pixSelectBySize(runs, level ? 0 : thickest, level ? thickest : 0, 8,
                                  level ? L_SELECT_HEIGHT : L_SELECT_WIDTH, L_SELECT_IF_LTE, nullptr)};
}

// The mask at page size and a little wider across, for the grey flanks of the line.
PixPtr atFullSize(Pix* runs, Pix* page, bool level) {
    PixPtr twice{pixExpandReplicate(runs, 2)};
    if (!twice) return twice;
    PixPtr wide{level ? pixDilateBrick(nullptr, twice.get(), 1, 3)
                      : pixDilateBrick(nullptr, twice.get(), 3, 1)};
    PixPtr mask{pixCreate(pixGetWidth(page), pixGetHeight(page), 1)};
    if (!wide || !mask) return nullptr;
    pixRasterop(mask.get(), 0, 0, pixGetWidth(page), pixGetHeight(page), PIX_SRC, wide.get(), 0, 0);
    return mask;
}

}  // namespace

void removeRules(Pix* white, int dpi) {
    const PixPtr ink = paleInkOf(white);
    if (!ink) return;
    const PixPtr half{pixReduceRankBinary2(ink.get(), 1, nullptr)};
    if (!half) return;
    const double mm = dpi / 25.4 / 2;
    for (const bool level : {true, false}) {
        const PixPtr runs = straightRuns(half.get(), std::max(20, static_cast<int>(kLongMm * mm)), level);
        if (!runs) continue;
        const PixPtr thin = thinRuns(runs.get(), std::max(3, static_cast<int>(kThickMm * mm)), level);
        if (!thin) continue;
        if (const PixPtr mask = atFullSize(thin.get(), white, level)) pixSetMasked(white, mask.get(), 255);
    }
}

}  // namespace tramso
