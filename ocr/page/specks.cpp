// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/specks.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr double kSpeckMm = 0.75;  // the full stop of 14 pt print
constexpr double kBesideMm = 1.4;  // how near a dot stands to its letter: the upper one of a colon after "h"
constexpr double kAboveMm = 0.85;  // … and to the letter it marks

// Whether a mask has anything in a rectangle, which may reach over its edge.
bool hasAny(Pix* mask, const Extent& e) {
    const PixPtr part{pixCreate(e.w, e.h, 1)};
    if (!part) return true;
    pixRasterop(part.get(), 0, 0, e.w, e.h, PIX_SRC, mask, e.x, e.y);
    int empty = 1;
    pixZero(part.get(), &empty);
    return empty == 0;
}

}  // namespace

void removeLoneSpecks(Pix* white, int dpi) {
    const PixPtr ink = paleInkOf(white);
    if (!ink) return;
    const double mm = dpi / 25.4;
    const int side = std::max(2, static_cast<int>(std::ceil(kSpeckMm * mm)));
    const int beside = static_cast<int>(kBesideMm * mm);
    const int above = static_cast<int>(kAboveMm * mm);
    // By their boxes: masks of all of them would cost four times as much.
    std::vector<Extent> specks;
    const BoxaPtr shapes = inkExtents(ink.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i)
        if (const Extent e = extentAt(shapes, i); e.w <= side && e.h <= side) specks.push_back(e);
    for (const Extent& e : specks) pixRasterop(ink.get(), e.x, e.y, e.w, e.h, PIX_CLR, nullptr, 0, 0);
    for (const Extent& e : specks)
        if (!hasAny(ink.get(), {e.x - beside, e.y - above, e.w + 2 * beside, e.h + 2 * above}))
            pixRasterop(white, e.x, e.y, e.w, e.h, PIX_SET, nullptr, 0, 0);
}

}  // namespace tramso
