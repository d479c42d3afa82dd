// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/rules.h"

#include <algorithm>

#include "ocr/page/paper.h"
#include "ocr/page/rule_dots.h"

namespace tramso {

namespace {

constexpr double kLongMm = 14.0;  // seven times the x-height of 11 pt print: no row of serifs is this long
constexpr double kStrutMm = 3.6;  // shortest stroke between two level rules
constexpr double kThinStrutMm = 0.7;
constexpr double kNearMm = 0.5;   // an end this near to a rule touches it
constexpr double kThickMm = 1.1;  // thicker is a bar or a shadow, and not ours to take away

// Every pixel joined (op) with the length - 1 ones behind it, which lie right of or below it, or left of or
// above it with a `way` of -1. In as many steps as the length has binary digits.
void joinAlong(Pix* mask, int length, int way, bool level, int op) {
    const PixPtr moved{pixCreateTemplate(mask)};
    for (int joined = 1; moved && joined < length;) {
        const int step = std::min(joined, length - joined);
        const int by = -way * step;
        pixClearAll(moved.get());
        pixRasterop(moved.get(), level ? by : 0, level ? 0 : by, pixGetWidth(mask), pixGetHeight(mask),
                    PIX_SRC, mask, 0, 0);
        pixRasterop(mask, 0, 0, pixGetWidth(mask), pixGetHeight(mask), op, moved.get(), 0, 0);
        joined += step;
    }
}

// Pixels that lie on a straight run of the given length one way: an opening, ten times faster than
// Leptonica's for so long a run. At half size: a rule survives, and it is four times faster again.
PixPtr straightRuns(Pix* half, int length, bool level) {
    PixPtr runs{pixCopy(nullptr, half)};
    if (!runs) return runs;
    joinAlong(runs.get(), length, 1, level, PIX_SRC & PIX_DST);
    joinAlong(runs.get(), length, -1, level, PIX_SRC | PIX_DST);
    return runs;
}

// Only the thin ones of these runs.
PixPtr thinRuns(Pix* runs, int thickest, bool level) {
    return PixPtr{pixSelectBySize(runs, level ? 0 : thickest, level ? thickest : 0, 8,
                                  level ? L_SELECT_HEIGHT : L_SELECT_WIDTH, L_SELECT_IF_LTE, nullptr)};
}

bool isBare(Pix* mask) {
    int empty = 1;
    pixZero(mask, &empty);
    return empty != 0;
}

// Some ink of the mask in the given rectangle, which may reach over its edge.
bool touches(Pix* mask, int x, int y, int w, int h) {
    const PixPtr part{pixCreate(w, h, 1)};
    if (!part) return false;
    pixRasterop(part.get(), 0, 0, w, h, PIX_SRC, mask, x, y);
    return !isBare(part.get());
}

struct Struts {
    PixPtr mask;
    std::vector<Extent> places;  // px of the half-size picture
};

// Upright strokes that stand from one level rule to the next, as between boxes for single letters. No letter
// does: it keeps away from at least one of them.
Struts strutsBetween(Pix* half, Pix* levelRules, double mm) {
    const PixPtr runs = straightRuns(half, static_cast<int>(kStrutMm * mm), false);
    const PixPtr thin =
        runs ? thinRuns(runs.get(), std::max(3, static_cast<int>(kThinStrutMm * mm)), false) : nullptr;
    Struts struts{PixPtr{pixCreateTemplate(half)}, {}};
    if (!thin || !struts.mask) return struts;
    const int near = std::max(2, static_cast<int>(kNearMm * mm));
    const BoxaPtr shapes = inkExtents(thin.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        if (touches(levelRules, e.x - 1, e.y - near, e.w + 2, 2 * near) &&
            touches(levelRules, e.x - 1, e.y + e.h - near, e.w + 2, 2 * near)) {
            pixRasterop(struts.mask.get(), e.x, e.y, e.w, e.h, PIX_SRC, thin.get(), e.x, e.y);
            struts.places.push_back(e);
        }
    }
    return struts;
}

PixPtr halfInk(Pix* white) {
    const PixPtr ink = paleInkOf(white);
    return PixPtr{ink ? pixReduceRankBinary2(ink.get(), 1, nullptr) : nullptr};
}

// In px of the half-size picture, of which `mm` is a millimetre.
int shortestRule(double mm) {
    return std::max(20, static_cast<int>(kLongMm * mm));
}
int thickestRule(double mm) {
    return std::max(3, static_cast<int>(kThickMm * mm));
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

// Ink outside a mask, drawn out into it from above or from below.
PixPtr drawnOut(Pix* rest, int length, bool down) {
    PixPtr out{pixCopy(nullptr, rest)};
    if (out) joinAlong(out.get(), length, down ? -1 : 1, false, PIX_SRC | PIX_DST);
    return out;
}

// Takes out of a level rule's mask where print crosses it: descenders, and the marks below letters that are
// written on the rule. There is ink above and below; where it only touches the rule, on one side.
void spareCrossings(Pix* mask, Pix* white, int thickest) {
    const PixPtr ink = inkOf(white);
    const PixPtr rest{ink ? pixSubtract(nullptr, ink.get(), mask) : nullptr};
    const PixPtr down = rest ? drawnOut(rest.get(), thickest, true) : nullptr;
    const PixPtr up = rest ? drawnOut(rest.get(), thickest, false) : nullptr;
    if (!down || !up) return;
    pixAnd(down.get(), down.get(), up.get());
    pixAnd(down.get(), down.get(), mask);
    const PixPtr crossed{pixOpenBrick(nullptr, down.get(), 2, 1)};  // a grain crosses nothing
    if (crossed) pixSubtract(mask, mask, crossed.get());
}

}  // namespace

void removeStreaks(Pix* white, int dpi) {
    const PixPtr half = halfInk(white);
    const double mm = dpi / 25.4 / 2;
    const PixPtr runs = half ? straightRuns(half.get(), shortestRule(mm), false) : nullptr;
    const PixPtr thin = runs ? thinRuns(runs.get(), thickestRule(mm), false) : nullptr;
    const PixPtr mask = thin ? atFullSize(thin.get(), white, false) : nullptr;
    if (mask) pixSetMasked(white, mask.get(), 255);
}

std::vector<Extent> removeRules(Pix* white, int dpi) {
    std::vector<Extent> walls;
    const PixPtr half = halfInk(white);
    if (!half) return walls;
    const double mm = dpi / 25.4 / 2;
    PixPtr levelRules;
    for (const bool level : {true, false}) {
        const PixPtr runs = straightRuns(half.get(), shortestRule(mm), level);
        PixPtr thin = runs ? thinRuns(runs.get(), thickestRule(mm), level) : nullptr;
        if (!thin) continue;
        if (!level && levelRules && !isBare(levelRules.get())) {
            const Struts struts = strutsBetween(half.get(), levelRules.get(), mm);
            if (struts.mask) pixOr(thin.get(), thin.get(), struts.mask.get());
            for (const Extent& e : struts.places) walls.push_back({2 * e.x, 2 * e.y, 2 * e.w, 2 * e.h});
        }
        const PixPtr mask = isBare(thin.get()) ? nullptr : atFullSize(thin.get(), white, level);
        if (mask) {
            if (level) {
                spareDots(mask.get(), white, dpi);
                spareCrossings(mask.get(), white, 4 * thickestRule(mm));
            }
            pixSetMasked(white, mask.get(), 255);
        }
        if (level) levelRules = std::move(thin);
    }
    return walls;
}

}  // namespace tramso
