// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/leaders.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <vector>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr std::size_t kShortest = 5;  // dots; an ellipsis has three
constexpr double kDotMm = 0.75;       // largest dot
constexpr double kPitchMm = 2.6;      // widest distance from dot to dot
constexpr double kUnevenness = 0.35;  // by how much one distance may differ from the last
constexpr double kOffBeat = 0.12;     // of a pitch: how far from the beat a dot between letters may stand
constexpr double kReachMm = 16.0;     // letters may hide this much of a leader
constexpr int kSameSize = 1;          // px by which dots of one leader differ at 300 dpi

using Dots = std::vector<Extent>;

double middleX(const Extent& e) {
    return e.x + e.w / 2.0;
}
double middleY(const Extent& e) {
    return e.y + e.h / 2.0;
}
bool isLeftOf(const Extent& a, const Extent& b) {
    return a.x < b.x;
}

bool isSameKind(const Extent& a, const Extent& b) {
    return std::abs(a.w - b.w) <= kSameSize && std::abs(a.h - b.h) <= kSameSize;
}

bool isLevel(const Extent& a, const Extent& b) {
    return std::abs(middleY(a) - middleY(b)) <= std::max(2.0, a.h * 0.6);
}

// Everything small enough to be a dot, in bands of the page so low that a leader fills one or two.
std::vector<Dots> dotsByBand(Pix* ink, double largest) {
    std::vector<Dots> bands(static_cast<std::size_t>(pixGetHeight(ink) / largest) + 2);
    const BoxaPtr shapes = inkExtents(ink);
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i)
        if (const Extent e = extentAt(shapes, i); e.w <= largest && e.h <= largest)
            bands[static_cast<std::size_t>(middleY(e) / largest)].push_back(e);
    for (Dots& band : bands) std::sort(band.begin(), band.end(), isLeftOf);
    return bands;
}

// The next dot of a chain: like the last one, level with it, at the pitch so far. Null at the end.
const Extent* nextDot(const Extent& last, double pitch, double widest, std::span<const Extent> following) {
    for (const Extent& e : following) {
        const double step = middleX(e) - middleX(last);
        if (step > widest) return nullptr;
        if (step <= 1.0 || !isLevel(last, e) || !isSameKind(last, e)) continue;
        if (pitch <= 0.0 || std::abs(step - pitch) <= pitch * kUnevenness + 1.0) return &e;
    }
    return nullptr;
}

// The chain of dots that starts with the first of the given ones.
Dots chainFrom(std::span<const Extent> dots, double widest) {
    Dots chain{dots.front()};
    double pitch = 0.0;
    while (const Extent* next = nextDot(chain.back(), pitch, widest, dots)) {
        pitch = middleX(*next) - middleX(chain.back());
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
void whitenBeyond(Pix* white, Extent end, double pitch, const Dots& outward, double reach) {
    for (const Extent& e : outward) {
        const double away = std::abs(middleX(e) - middleX(end));
        if (away > reach) return;
        const double beats = away / pitch;
        const bool level = std::abs(middleY(end) - middleY(e)) <= kSameSize;
        if (!level || !isSameKind(end, e) || std::abs(beats - std::round(beats)) > kOffBeat) continue;
        whiten(white, e);
        end = e;
    }
}

// Whitens a chain and its continuation to both sides. `chain` holds dots of `band`, both from left to right.
void whitenLeader(Pix* white, const Dots& chain, const Dots& band, double reach) {
    for (const Extent& e : chain) whiten(white, e);
    const double pitch =
        (middleX(chain.back()) - middleX(chain.front())) / static_cast<double>(chain.size() - 1);
    const auto left = std::lower_bound(band.begin(), band.end(), chain.front(), isLeftOf);
    const auto right = std::upper_bound(band.begin(), band.end(), chain.back(), isLeftOf);
    const Dots before{std::reverse_iterator{left}, band.rend()};
    const Dots after{right, band.end()};
    whitenBeyond(white, chain.front(), pitch, before, reach);
    whitenBeyond(white, chain.back(), pitch, after, reach);
}

}  // namespace

void removeLeaders(Pix* white, int dpi) {
    const PixPtr ink = paleInkOf(white);
    if (!ink) return;
    const double mm = dpi / 25.4;
    const auto bands = dotsByBand(ink.get(), kDotMm * mm);
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        // A leader may straddle two bands.
        Dots band;
        std::merge(bands[i].begin(), bands[i].end(), bands[i + 1].begin(), bands[i + 1].end(),
                   std::back_inserter(band), isLeftOf);
        for (std::size_t from = 0; from + kShortest <= band.size();) {
            const Dots chain = chainFrom(std::span{band}.subspan(from), kPitchMm * mm);
            const bool isLeader = chain.size() >= kShortest;
            if (isLeader) whitenLeader(white, chain, band, kReachMm * mm);
            from += isLeader ? chain.size() : 1;
        }
    }
}

}  // namespace tramso
