// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/leaders.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr std::size_t kShortest = 5;  // dots; an ellipsis has three
constexpr double kDotMm = 0.75;       // largest dot
constexpr double kPitchMm = 2.6;      // widest distance from dot to dot
constexpr double kUnevenness = 0.35;  // by how much one distance may differ from the last

struct Dots {
    std::vector<Extent> all;
    double mm = 1.0;  // px
};

double middleX(const Extent& e) {
    return e.x + e.w / 2.0;
}
double middleY(const Extent& e) {
    return e.y + e.h / 2.0;
}

// Everything small enough to be a dot, from left to right.
Dots collectDots(Pix* ink, double mm) {
    Dots dots{{}, mm};
    const BoxaPtr shapes = inkExtents(ink);
    const int largest = std::max(3, static_cast<int>(kDotMm * mm));
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i)
        if (const Extent e = extentAt(shapes, i); e.w <= largest && e.h <= largest) dots.all.push_back(e);
    return dots;
}

// Dots of one text row, bucketed by height so that a chain is found in one pass along x.
std::vector<std::vector<Extent>> rowsOf(Dots dots, int height, double rowHeight) {
    std::sort(dots.all.begin(), dots.all.end(), [](const Extent& a, const Extent& b) { return a.x < b.x; });
    std::vector<std::vector<Extent>> rows(static_cast<std::size_t>(height / rowHeight) + 2);
    for (const Extent& e : dots.all) rows[static_cast<std::size_t>(middleY(e) / rowHeight)].push_back(e);
    return rows;
}

// The next dot of a chain among the candidates: near in height, at the pitch so far.
const Extent* nextDot(const Extent& last, double pitch, double widest, const std::vector<Extent>& row) {
    for (const Extent& e : row) {
        const double step = middleX(e) - middleX(last);
        if (step <= 1.0 || std::abs(middleY(e) - middleY(last)) > std::max(2.0, last.h * 0.6)) continue;
        if (step > widest) return nullptr;
        if (pitch <= 0.0 || std::abs(step - pitch) <= pitch * kUnevenness + 1.0) return &e;
    }
    return nullptr;
}

void whiten(Pix* white, const Extent& e) {
    pixRasterop(white, e.x - 1, e.y - 1, e.w + 2, e.h + 2, PIX_SET, nullptr, 0, 0);
}

// Follows one chain from its first dot; whitens it when long enough.
void followChain(Pix* white, const Extent& first, const std::vector<Extent>& row, double widest) {
    std::vector<Extent> chain{first};
    double pitch = 0.0;
    while (const Extent* next = nextDot(chain.back(), pitch, widest, row)) {
        pitch = middleX(*next) - middleX(chain.back());
        chain.push_back(*next);
    }
    if (chain.size() < kShortest) return;
    for (const Extent& e : chain) whiten(white, e);
}

}  // namespace

void removeLeaders(Pix* white, int dpi) {
    const PixPtr ink = paleInkOf(white);
    if (!ink) return;
    const double mm = dpi / 25.4;
    const auto rows = rowsOf(collectDots(ink.get(), mm), pixGetHeight(white), kDotMm * mm);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        // A row of dots may straddle two buckets.
        std::vector<Extent> both;
        std::merge(rows[i].begin(), rows[i].end(), rows[i + 1].begin(), rows[i + 1].end(),
                   std::back_inserter(both), [](const Extent& a, const Extent& b) { return a.x < b.x; });
        if (both.size() < kShortest) continue;
        for (std::size_t k = 0; k < both.size(); ++k) {
            const std::vector<Extent> rest(both.begin() + static_cast<std::ptrdiff_t>(k), both.end());
            followChain(white, both[k], rest, kPitchMm * mm);
        }
    }
}

}  // namespace tramso
