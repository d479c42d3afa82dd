// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/cut_edges.h"

#include <algorithm>
#include <array>

namespace tramso {

namespace {

constexpr int kCutLetters = 5;        // cut, on one edge
constexpr int kNearLetters = 8;       // whole, too near to one edge
constexpr double kNearMm = 2.5;       // no printer prints so near to the edge of a sheet: there is more of it
constexpr double kNeighbourMm = 4.0;  // print goes on within a word's gap
constexpr double kThinnestMm = 0.3;   // what may be left of a letter
constexpr double kStripMm = 14.0;     // of the mark
constexpr int kTouching = 1;          // px

// What is left of a letter: along the edge as wide as a letter, and no deeper than one.
bool isCutLetter(int along, int deep, const JudgedPage& page) {
    return along >= page.px(0.5) && along <= page.px(10.0) && deep >= page.px(kThinnestMm) &&
           deep <= page.px(10.0);
}

// A letter stands beside it: what touches an edge alone is a hair, a torn corner, the scanner's shadow.
bool hasNeighbour(const Extent& e, const JudgedPage& page) {
    const double gap = page.px(kNeighbourMm);
    for (int i = 0; i < boxaGetCount(page.shapes.get()); ++i) {
        const Extent o = extentAt(page.shapes, i);
        if (!isLetter(o, page) || (o.x == e.x && o.y == e.y && o.w == e.w && o.h == e.h)) continue;
        const int across = std::max({0, o.x - (e.x + e.w), e.x - (o.x + o.w)});
        const int down = std::max({0, o.y - (e.y + e.h), e.y - (o.y + o.h)});
        if (across <= gap && down <= gap) return true;
    }
    return false;
}

// Letters at one edge of the picture.
struct AtEdge {
    int cut = 0;
    int near = 0;
    [[nodiscard]] bool tells() const { return cut >= kCutLetters || cut + near >= kNearLetters; }
};

// Left, upper, right, lower edge.
std::array<AtEdge, 4> lettersAtEdges(const JudgedPage& page) {
    std::array<AtEdge, 4> edges{};
    const int nearest = static_cast<int>(page.px(kNearMm));
    for (int i = 0; i < boxaGetCount(page.shapes.get()); ++i) {
        const Extent e = extentAt(page.shapes, i);
        const std::array gaps{e.x, e.y, page.width() - e.x - e.w, page.height() - e.y - e.h};
        if (*std::min_element(gaps.begin(), gaps.end()) > nearest || !hasNeighbour(e, page)) continue;
        for (std::size_t side = 0; side < gaps.size(); ++side) {
            const bool upright = side % 2 == 0;
            const bool cut = isCutLetter(upright ? e.h : e.w, upright ? e.w : e.h, page);
            if (gaps[side] <= kTouching)
                edges[side].cut += cut ? 1 : 0;
            else if (gaps[side] <= nearest)
                edges[side].near += isLetter(e, page) ? 1 : 0;
        }
    }
    return edges;
}

}  // namespace

std::optional<Extent> cutStrip(const JudgedPage& page) {
    const auto edges = lettersAtEdges(page);
    const auto most = std::max_element(edges.begin(), edges.end(), [](const AtEdge& a, const AtEdge& b) {
        return a.cut + a.near < b.cut + b.near;
    });
    if (!most->tells()) return std::nullopt;
    const int deep = static_cast<int>(page.px(kStripMm));
    switch (most - edges.begin()) {
        case 0:
            return Extent{0, 0, deep, page.height()};
        case 1:
            return Extent{0, 0, page.width(), deep};
        case 2:
            return Extent{page.width() - deep, 0, deep, page.height()};
        default:
            return Extent{0, page.height() - deep, page.width(), deep};
    }
}

}  // namespace tramso
