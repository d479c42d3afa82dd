// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/tick_boxes.h"

#include <algorithm>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr double kSmallestMm = 2.4;
constexpr double kLargestMm = 6.0;
constexpr double kSideMm = 0.55;  // strip in which a side of the square must lie
constexpr double kWhole = 0.9;    // share of a side that must be drawn
constexpr double kSquare = 1.25;  // longer side by shorter

// Share of the columns (or rows) of a strip that hold ink.
double drawnShare(Pix* ink, const Extent& strip, bool level) {
    int drawn = 0;
    const int count = level ? strip.w : strip.h;
    for (int i = 0; i < count; ++i)
        for (int j = 0; j < (level ? strip.h : strip.w); ++j) {
            const int x = strip.x + (level ? i : j);
            const int y = strip.y + (level ? j : i);
            if (!GET_DATA_BIT(rowOf(ink, y), x)) continue;
            ++drawn;
            break;
        }
    return count > 0 ? double(drawn) / count : 0;
}

bool hasFourSides(Pix* ink, const Extent& e, int strip) {
    return drawnShare(ink, {e.x, e.y, e.w, strip}, true) >= kWhole &&
           drawnShare(ink, {e.x, e.y + e.h - strip, e.w, strip}, true) >= kWhole &&
           drawnShare(ink, {e.x, e.y, strip, e.h}, false) >= kWhole &&
           drawnShare(ink, {e.x + e.w - strip, e.y, strip, e.h}, false) >= kWhole;
}

// A thin frame around mostly paper; a filled square is a bullet.
bool isHollow(Pix* ink, const Extent& e, int strip) {
    int dark = 0;
    int all = 0;
    for (int y = e.y + strip; y < e.y + e.h - strip; ++y)
        for (int x = e.x + strip; x < e.x + e.w - strip; ++x) {
            dark += GET_DATA_BIT(rowOf(ink, y), x) ? 1 : 0;
            ++all;
        }
    return all > 0 && dark * 2 < all;
}

}  // namespace

void removeTickBoxes(Pix* white, int dpi) {
    const PixPtr ink = inkOf(white);
    if (!ink) return;
    const double mm = dpi / 25.4;
    const int strip = std::max(2, static_cast<int>(kSideMm * mm));
    const BoxaPtr shapes = inkExtents(ink.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        const int shorter = std::min(e.w, e.h);
        const int longer = std::max(e.w, e.h);
        if (shorter < kSmallestMm * mm || longer > kLargestMm * mm || longer > kSquare * shorter) continue;
        if (!hasFourSides(ink.get(), e, strip) || !isHollow(ink.get(), e, strip)) continue;
        pixRasterop(white, e.x - 2, e.y - 2, e.w + 4, e.h + 4, PIX_SET, nullptr, 0, 0);
    }
}

}  // namespace tramso
