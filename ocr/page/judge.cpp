// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/judge.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr int kJudgingDpi = 150;         // noise averages out, print still stands
constexpr int kJudgedInk = 190;          // of 255: a smeared letter is still ink
constexpr double kMarginMm = 4.0;        // where scanners leave shadows
constexpr double kSpeckMm = 0.5;         // smaller is dust
constexpr double kBlankInk = 0.0002;     // share of the page: about ten letters
constexpr double kBlurredBelow = 260.0;  // measured: docs/ocr.md
constexpr int kDarkPaper = 80;           // of 255
constexpr int kCutGlyphs = 5;            // letters on one edge

constexpr double kPxPerMm = kJudgingDpi / 25.4;

// Ink without specks and without what hangs on the frame.
PixPtr innerInk(Pix* ink) {
    const int margin = static_cast<int>(kMarginMm * kPxPerMm);
    PixPtr inner{pixCopy(nullptr, ink)};
    if (!inner) return inner;
    pixSetOrClearBorder(inner.get(), margin, margin, margin, margin, PIX_CLR);
    const int speck = static_cast<int>(kSpeckMm * kPxPerMm);
    return PixPtr{pixSelectBySize(inner.get(), speck, speck, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr)};
}

double shareOf(Pix* mask) {
    float share = 0;
    pixForegroundFraction(mask, &share);
    return static_cast<double>(share);
}

// The Laplacian at one place: what is left of a pixel after the mean of its neighbours is taken away.
int laplacian(const std::array<const l_uint32*, 3>& rows, int x) {
    const auto at = [x](const l_uint32* row, int dx) { return int{GET_DATA_BYTE(row, x + dx)}; };
    return at(rows[0], 0) + at(rows[2], 0) + at(rows[1], -1) + at(rows[1], 1) - 4 * at(rows[1], 0);
}

// Variance of the Laplacian over the ink and its flanks. Only there: grain on bare paper looks sharp too.
// A light smoothing first keeps the scanner's noise out of it.
double sharpnessOf(Pix* page, Pix* ink) {
    const PixPtr soft{pixBlockconv(page, 1, 1)};
    const PixPtr near{pixDilateBrick(nullptr, ink, 5, 5)};
    if (!soft || !near) return 0.0;
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (int y = 1; y + 1 < pixGetHeight(page); ++y) {
        const std::array<const l_uint32*, 3> rows{rowOf(soft.get(), y - 1), rowOf(soft.get(), y),
                                                  rowOf(soft.get(), y + 1)};
        const auto* mask = rowOf(near.get(), y);
        for (int x = 1; x + 1 < pixGetWidth(page); ++x) {
            if (!GET_DATA_BIT(mask, x)) continue;
            const double value = laplacian(rows, x);
            sum += value;
            squares += value * value;
            ++count;
        }
    }
    return count < 1 ? 0.0 : squares / count - (sum / count) * (sum / count);
}

// The size of a letter; shadows are longer, specks and hairs smaller or thinner.
bool isGlyph(const Extent& e) {
    const auto between = [](int px, double low, double high) {
        return px >= low * kPxPerMm && px <= high * kPxPerMm;
    };
    return between(e.h, 1.0, 8.0) && between(e.w, 0.5, 10.0);
}

// Letters that end at the same edge of the picture were cut by it.
bool runsOverEdge(Pix* ink) {
    std::array<int, 4> touching{};
    const BoxaPtr shapes = inkExtents(ink);
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        if (!isGlyph(e)) continue;
        touching[0] += e.x <= 1 ? 1 : 0;
        touching[1] += e.y <= 1 ? 1 : 0;
        touching[2] += e.x + e.w >= pixGetWidth(ink) - 1 ? 1 : 0;
        touching[3] += e.y + e.h >= pixGetHeight(ink) - 1 ? 1 : 0;
    }
    return *std::max_element(touching.begin(), touching.end()) >= kCutGlyphs;
}

PageVerdict verdictOf(const PageQuality& measured, Pix* grey, Pix* ink) {
    if (paperTone(grey) < kDarkPaper) return PageVerdict::TooDark;
    if (measured.inkShare < kBlankInk) return PageVerdict::Blank;
    if (measured.sharpness < kBlurredBelow) return PageVerdict::Blurred;
    return runsOverEdge(ink) ? PageVerdict::CutOff : PageVerdict::Good;
}

}  // namespace

PageQuality judgePage(Pix* grey, Pix* white, int dpi) {
    PageQuality quality;
    const auto scale = static_cast<float>(kJudgingDpi) / static_cast<float>(dpi);
    const PixPtr page{scale < 1.0F ? pixScaleAreaMap(white, scale, scale) : pixClone(white)};
    const PixPtr ink{page ? pixThresholdToBinary(page.get(), kJudgedInk) : nullptr};
    const PixPtr inner = ink ? innerInk(ink.get()) : nullptr;
    if (!inner) return quality;
    quality.inkShare = shareOf(inner.get());
    quality.sharpness = sharpnessOf(page.get(), inner.get());
    quality.verdict = verdictOf(quality, grey, ink.get());
    return quality;
}

}  // namespace tramso
