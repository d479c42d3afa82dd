// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/glare.h"

#include <algorithm>
#include <cmath>

#include "ocr/page/paper.h"
#include "ocr/page/sheet_edges.h"

namespace tramso {

namespace {

constexpr int kReducedBy = 4;
constexpr int kWhitePaper = 244;    // of 255: no reflection stands out from it
constexpr int kSaturated = 251;     // all channels
constexpr double kSpotMm2 = 100.0;  // a centimetre square: a few words
constexpr double kSoftMm = 2.5;     // over which a reflection fades; a white label ends at once
constexpr int kFades = 5;           // tones by which it is still brighter than paper there
constexpr double kAroundMm = 8.0;   // where print is looked for
constexpr double kPrinted = 0.12;   // share of places with ink where print is
constexpr double kWipedOut = 0.25;  // ink share inside, against around

// Mean tone of a mask's pixels, ink left out; nothing below a few pixels.
std::optional<double> meanTone(Pix* tones, Pix* mask, int darkest) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < pixGetHeight(mask); ++y) {
        const auto* in = rowOf(mask, y);
        const auto* row = rowOf(tones, y);
        for (int x = 0; x < pixGetWidth(mask); ++x) {
            if (!GET_DATA_BIT(in, x)) continue;
            const int tone = GET_DATA_BYTE(row, x);
            if (tone < darkest) continue;
            sum += tone;
            ++count;
        }
    }
    constexpr int kFew = 12;
    if (count < kFew) return std::nullopt;
    return sum / count;
}

PixPtr ringAround(Pix* spot, int from, int to) {
    const PixPtr inner{pixDilateBrick(nullptr, spot, 2 * from + 1, 2 * from + 1)};
    const PixPtr outer{pixDilateBrick(nullptr, spot, 2 * to + 1, 2 * to + 1)};
    return PixPtr{inner && outer ? pixSubtract(nullptr, outer.get(), inner.get()) : nullptr};
}

double shareOfInk(Pix* ink, Pix* mask) {
    const PixPtr both{pixAnd(nullptr, ink, mask)};
    l_int32 inked = 0;
    l_int32 all = 0;
    if (!both) return 0.0;
    pixCountPixels(both.get(), &inked, nullptr);
    pixCountPixels(mask, &all, nullptr);
    return all < 1 ? 0.0 : double(inked) / all;
}

// Everything at a quarter of the judged page's size.
struct Scene {
    PixPtr tones;  // darkest channel
    PixPtr ink;
    double mm = 1;  // px
    int paper = 255;
};

bool fadesOut(const Scene& scene, Pix* spot) {
    const int soft = std::max(1, static_cast<int>(std::lround(kSoftMm * scene.mm / 2)));
    const PixPtr near = ringAround(spot, 1, 1 + soft);
    const PixPtr far = ringAround(spot, 1 + 3 * soft, 1 + 5 * soft);
    if (!near || !far) return false;
    const int darkest = scene.paper - 40;
    const auto nearTone = meanTone(scene.tones.get(), near.get(), darkest);
    const auto farTone = meanTone(scene.tones.get(), far.get(), darkest);
    return nearTone && farTone && *farTone < kSaturated - kFades && *nearTone >= *farTone + kFades;
}

bool hidesPrint(const Scene& scene, Pix* spot) {
    const PixPtr around = ringAround(spot, 1, static_cast<int>(std::lround(kAroundMm * scene.mm)));
    if (!around) return false;
    const double printed = shareOfInk(scene.ink.get(), around.get());
    return printed >= kPrinted && shareOfInk(scene.ink.get(), spot) < kWipedOut * printed;
}

Scene sceneOf(const JudgedPage& page) {
    constexpr double kScale = 1.0 / kReducedBy;
    Scene scene;
    scene.tones = darkestChannel(page.picture.get(), kScale);
    const PixPtr ink{pixReduceRankBinaryCascade(page.ink.get(), 1, 1, 0, 0)};
    if (!scene.tones || !ink) return scene;
    scene.ink.reset(pixCreate(pixGetWidth(scene.tones.get()), pixGetHeight(scene.tones.get()), 1));
    if (scene.ink)
        pixRasterop(scene.ink.get(), 0, 0, pixGetWidth(ink.get()), pixGetHeight(ink.get()), PIX_SRC,
                    ink.get(), 0, 0);
    scene.mm = page.px(1.0) * kScale;
    scene.paper = paperTone(scene.tones.get());
    return scene;
}

}  // namespace

std::optional<Extent> glareSpot(const JudgedPage& page) {
    const Scene scene = sceneOf(page);
    if (!scene.ink || toneAt(scene.tones.get(), 0.6) >= kWhitePaper) return std::nullopt;
    const PixPtr dark{pixThresholdToBinary(scene.tones.get(), kSaturated)};
    const PixPtr bright{dark ? pixInvert(nullptr, dark.get()) : nullptr};
    PIXA* spots = nullptr;
    const BoxaPtr boxes{bright ? pixConnComp(bright.get(), &spots, 4) : nullptr};
    std::optional<Extent> found;
    int largest = static_cast<int>(kSpotMm2 * scene.mm * scene.mm);
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
        const Extent e = extentAt(boxes, i);
        if (e.w * e.h <= largest) continue;
        const PixPtr shape{pixaGetPix(spots, i, L_CLONE)};
        const PixPtr spot{pixCreate(pixGetWidth(bright.get()), pixGetHeight(bright.get()), 1)};
        if (!shape || !spot) continue;
        pixRasterop(spot.get(), e.x, e.y, e.w, e.h, PIX_SRC, shape.get(), 0, 0);
        l_int32 area = 0;
        pixCountPixels(spot.get(), &area, nullptr);
        if (area <= largest || !fadesOut(scene, spot.get()) || !hidesPrint(scene, spot.get())) continue;
        largest = area;
        found = Extent{e.x * kReducedBy, e.y * kReducedBy, e.w * kReducedBy, e.h * kReducedBy};
    }
    pixaDestroy(&spots);
    return found;
}

}  // namespace tramso
