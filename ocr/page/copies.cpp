// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/copies.h"

#include <algorithm>
#include <cmath>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr int kBlackTone = 50;
constexpr int kWhite = 205;
constexpr double kBetween = 0.01;   // share of tones between the two that a copy may have
constexpr double kGrainMm2 = 0.06;  // two pixels at 150 dpi

}  // namespace

bool isTwoTone(Pix* grey) {
    constexpr int kStep = 3;
    double between = 0;
    double all = 0;
    for (int y = 0; y < pixGetHeight(grey); y += kStep) {
        const auto* row = rowOf(grey, y);
        for (int x = 0; x < pixGetWidth(grey); x += kStep) {
            const int tone = GET_DATA_BYTE(row, x);
            between += tone > kBlackTone && tone < kWhite ? 1 : 0;
            all += 1;
        }
    }
    return all > 0 && between < kBetween * all;
}

void removeGrains(Pix* white, int dpi) {
    const PixPtr ink = inkOf(white);
    if (!ink) return;
    const int area = std::max(1, static_cast<int>(std::lround(kGrainMm2 * dpi * dpi / (25.4 * 25.4))));
    const PixPtr grains{pixSelectByArea(ink.get(), static_cast<float>(area), 8, L_SELECT_IF_LTE, nullptr)};
    if (grains) pixSetMasked(white, grains.get(), 255);
}

PixPtr enlargedSoftly(Pix* white) {
    const PixPtr twice{pixScaleGrayLI(white, 2.0F, 2.0F)};
    return PixPtr{twice ? pixBlockconv(twice.get(), 1, 1) : nullptr};
}

}  // namespace tramso
