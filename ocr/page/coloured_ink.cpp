// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/coloured_ink.h"

#include <algorithm>

#include "ocr/page/grey.h"
#include "ocr/page/paper.h"
#include "ocr/page/reduce.h"

namespace tramso {

namespace {

constexpr int kReduced = 4;          // stamps are looked for at a quarter of the size: halved twice
constexpr int kPale = 22;            // how far one channel must stand out in the reduced picture
constexpr int kStrong = 24;          // … and in the full one
constexpr double kSmallestMm = 9.0;  // both sides of a stamp; two lines of 14 pt print are lower

// Seal red, or the blue and violet of pens and stamp pads.
bool isColoured(l_uint32 pixel, int margin) {
    int r = 0;
    int g = 0;
    int b = 0;
    extractRGBValues(pixel, &r, &g, &b);
    const bool red = r - std::max(g, b) > margin;
    const bool blue = b - r > margin && b - g > margin / 2;
    return red || blue;
}

// Coloured pixels of the reduced page, strokes of one shape joined.
PixPtr colouredMask(Pix* reduced, int gap) {
    PixPtr mask{pixCreate(pixGetWidth(reduced), pixGetHeight(reduced), 1)};
    if (!mask) return mask;
    for (int y = 0; y < pixGetHeight(reduced); ++y) {
        const auto* from = rowOf(reduced, y);
        auto* to = rowOf(mask.get(), y);
        for (int x = 0; x < pixGetWidth(reduced); ++x)
            if (isColoured(from[x], kPale)) SET_DATA_BIT(to, x);
    }
    return PixPtr{pixCloseSafeBrick(nullptr, mask.get(), gap, gap)};
}

// How light a coloured pixel is in the light of its own colour, in which ink of that colour is nearly paper
// and black print beneath it stays black. The more colour, the more of it is ink.
l_uint8 lightness(l_uint32 pixel) {
    int r = 0;
    int g = 0;
    int b = 0;
    extractRGBValues(pixel, &r, &g, &b);
    const auto [least, most] = std::minmax({r, g, b});
    return static_cast<l_uint8>(std::min(255, most + (most - least) / 2));
}

// Sees the coloured pixels of one rectangle of the page in their own light.
void fade(Pix* grey, Pix* page, Extent part) {
    const int right = std::min(pixGetWidth(page), part.x + part.w);
    const int bottom = std::min(pixGetHeight(page), part.y + part.h);
    for (int y = std::max(0, part.y); y < bottom; ++y) {
        const auto* from = rowOf(page, y);
        auto* to = rowOf(grey, y);
        for (int x = std::max(0, part.x); x < right; ++x)
            if (isColoured(from[x], kStrong)) SET_DATA_BYTE(to, x, lightness(from[x]));
    }
}

}  // namespace

PixPtr greyWithoutStamps(Pix* page, int dpi) {
    PixPtr grey = greyOf(page);
    if (!grey || pixGetDepth(page) != 32) return grey;
    const PixPtr half = halved(page);
    const PixPtr reduced = half ? halved(half.get()) : nullptr;
    if (!reduced) return grey;
    const double mm = dpi / 25.4 / kReduced;
    const PixPtr mask = colouredMask(reduced.get(), std::max(1, static_cast<int>(1.2 * mm)));
    if (!mask) return grey;
    const int smallest = static_cast<int>(kSmallestMm * mm);
    const BoxaPtr shapes = inkExtents(mask.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        if (std::min(e.w, e.h) < smallest) continue;
        fade(grey.get(), page,
             Extent{(e.x - 1) * kReduced, (e.y - 1) * kReduced, (e.w + 2) * kReduced, (e.h + 2) * kReduced});
    }
    return grey;
}

}  // namespace tramso
