// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/leaders.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <vector>

#include "ocr/median.h"
#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr std::size_t kShortest = 5;  // dots; an ellipsis has three
constexpr double kDotMm = 0.75;       // largest dot
constexpr double kDashMm = 1.7;       // longest dash
constexpr double kUnequalDash = 0.3;  // of its length
constexpr double kThinDashMm = 0.7;   // … and how thick; a hyphen stands alone
constexpr double kPitchMm = 2.6;      // widest distance from dot to dot
constexpr double kUnevenness = 0.35;  // by how much one distance may differ from the last
constexpr double kOffBeat = 0.12;     // of a pitch: how far from the beat a dot between letters may stand
constexpr double kReachMm = 16.0;     // letters may hide this much of a leader
constexpr int kLostDots = 2;          // that may be missing between two

using Dots = std::vector<Extent>;

// The measures of this page, px.
struct Reach {
    double pitch;   // from one dot to the next, at most
    double hidden;  // part of a leader that letters may hide
    int wobble;     // by which dots of one leader may differ in size
};

double middleX(const Extent& e) {
    return e.x + e.w / 2.0;
}
double middleY(const Extent& e) {
    return e.y + e.h / 2.0;
}
bool isLeftOf(const Extent& a, const Extent& b) {
    return a.x < b.x;
}

bool isSameKind(const Extent& a, const Extent& b, int wobble) {
    // Grain eats at the ends of dashes.
    const int lengths = std::max(wobble, static_cast<int>(kUnequalDash * std::max(a.w, b.w)));
    return std::abs(a.w - b.w) <= lengths && std::abs(a.h - b.h) <= wobble;
}

bool isLevel(const Extent& a, const Extent& b) {
    return std::abs(middleY(a) - middleY(b)) <= std::max(2.0, a.h * 0.6);
}

bool isDotOrDash(const Extent& e, double mm) {
    const bool dot = e.w <= kDotMm * mm && e.h <= kDotMm * mm;
    return dot || (e.w <= kDashMm * mm && e.h <= kThinDashMm * mm && e.w >= e.h);
}

// Everything small enough to be a dot, in bands of the page so low that a leader fills one or two.
std::vector<Dots> dotsByBand(Pix* ink, double mm) {
    const double largest = kDotMm * mm;
    std::vector<Dots> bands(static_cast<std::size_t>(pixGetHeight(ink) / largest) + 2);
    const BoxaPtr shapes = inkExtents(ink);
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i)
        if (const Extent e = extentAt(shapes, i); isDotOrDash(e, mm))
            bands[static_cast<std::size_t>(middleY(e) / largest)].push_back(e);
    for (Dots& band : bands) std::sort(band.begin(), band.end(), isLeftOf);
    return bands;
}

// How many beats of the pitch a step is; 0 when it keeps no beat. Copies lose a dot here and there.
int beatsOf(double step, double pitch) {
    const double beats = std::max(1.0, std::round(step / pitch));
    const bool keeps = std::abs(step - beats * pitch) <= pitch * kUnevenness + 1.0;
    return keeps && beats <= kLostDots + 1 ? static_cast<int>(beats) : 0;
}

// The next dot of a chain: like the last one, level with it, on the beat so far. Null at the end.
const Extent* nextDot(const Extent& last, double pitch, const Reach& reach,
                      std::span<const Extent> following) {
    for (const Extent& e : following) {
        const double step = middleX(e) - middleX(last);
        if (step > reach.pitch) return nullptr;
        if (step <= 1.0 || !isLevel(last, e) || !isSameKind(last, e, reach.wobble)) continue;
        if (pitch <= 0.0 || beatsOf(step, pitch) > 0) return &e;
    }
    return nullptr;
}

// The chain of dots that starts with the first of the given ones.
Dots chainFrom(std::span<const Extent> dots, const Reach& reach) {
    Dots chain{dots.front()};
    double pitch = 0.0;
    while (const Extent* next = nextDot(chain.back(), pitch, reach, dots)) {
        const double step = middleX(*next) - middleX(chain.back());
        pitch = pitch <= 0.0 ? step : step / beatsOf(step, pitch);
        chain.push_back(*next);
        dots = dots.subspan(static_cast<std::size_t>(next - dots.data()));
    }
    return chain;
}

void whiten(Pix* white, const Extent& e) {
    pixRasterop(white, e.x - 1, e.y - 1, e.w + 2, e.h + 2, PIX_SET, nullptr, 0, 0);
}

// Walks outward from one end of a chain and whitens the dots that keep its beat between the letters of a
// value; gives up after a stretch without any. The marks below ạ and ị are larger, or off the beat.
void whitenBeyond(Pix* white, Extent end, double pitch, const Dots& outward, const Reach& reach) {
    for (const Extent& e : outward) {
        const double away = std::abs(middleX(e) - middleX(end));
        if (away > reach.hidden) return;
        const double beats = away / pitch;
        const bool level = std::abs(middleY(end) - middleY(e)) <= reach.wobble;
        if (!level || !isSameKind(end, e, reach.wobble) || std::abs(beats - std::round(beats)) > kOffBeat)
            continue;
        whiten(white, e);
        end = e;
    }
}

// The middle one of all steps: lost dots do not widen it.
double pitchOf(const Dots& chain) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < chain.size(); ++i) steps.push_back(middleX(chain[i]) - middleX(chain[i - 1]));
    const double typical = median(steps);
    double sum = 0;
    double beats = 0;
    for (const double step : steps)
        if (const int count = beatsOf(step, typical); count > 0) sum += step, beats += count;
    return beats > 0 ? sum / beats : typical;
}

// Whitens a chain and its continuation to both sides. `chain` holds dots of `band`, both from left to right.
void whitenLeader(Pix* white, const Dots& chain, const Dots& band, const Reach& reach) {
    for (const Extent& e : chain) whiten(white, e);
    const double pitch = pitchOf(chain);
    const auto left = std::lower_bound(band.begin(), band.end(), chain.front(), isLeftOf);
    const auto right = std::upper_bound(band.begin(), band.end(), chain.back(), isLeftOf);
    const Dots before{std::reverse_iterator{left}, band.rend()};
    const Dots after{right, band.end()};
    whitenBeyond(white, chain.front(), pitch, before, reach);
    whitenBeyond(white, chain.back(), pitch, after, reach);
}

}  // namespace

void removeLeaders(Pix* white, int dpi, int wobble) {
    const PixPtr ink = paleInkOf(white);
    if (!ink) return;
    const double mm = dpi / 25.4;
    const Reach reach{kPitchMm * mm, kReachMm * mm, wobble};
    const auto bands = dotsByBand(ink.get(), mm);
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        // A leader may straddle two bands.
        Dots band;
        std::merge(bands[i].begin(), bands[i].end(), bands[i + 1].begin(), bands[i + 1].end(),
                   std::back_inserter(band), isLeftOf);
        for (std::size_t from = 0; from + kShortest <= band.size();) {
            const Dots chain = chainFrom(std::span{band}.subspan(from), reach);
            const bool isLeader = chain.size() >= kShortest;
            if (isLeader) whitenLeader(white, chain, band, reach);
            from += isLeader ? chain.size() : 1;
        }
    }
}

}  // namespace tramso
