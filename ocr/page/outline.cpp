// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "ocr/median.h"
#include "ocr/page/sheet_edges.h"

namespace tramso {

namespace {

constexpr int kReducedSide = 320;                                // px, the short side while searching
constexpr std::array kThresholds{0.35, 0.45, 0.55, 0.65, 0.75};  // between desk and paper
constexpr double kOnLine = 1.6;       // reduced px: a point of the edge may be so far off its line
constexpr double kOnCurve = 14.0;     // … and this far when the sheet is bent
constexpr double kClearEdges = 0.72;  // share of edge points that must lie on their line
constexpr double kSmallest = 0.2;     // of the picture: a smaller thing is not the page
constexpr double kDarkAround = 0.7;   // share of the surroundings that must be darker than the sheet
constexpr double kFrame = 0.012;      // of a side: an edge so near to the picture's own shows no ground
constexpr double kSlant = 0.012;      // of a side: how far opposite corners of a flat scan may shift
constexpr double kAlike = 0.75;       // shorter of two opposite sides by the longer
constexpr double kLeastBow = 0.45;    // reduced px; less is noise

// off = slope · along + base.
struct Line {
    double slope = 0;
    double base = 0;
    [[nodiscard]] double at(double along) const { return slope * along + base; }
};

int pointsOn(const Edge& edge, const Line& line, double tolerance) {
    return static_cast<int>(std::count_if(edge.begin(), edge.end(), [&](const EdgePoint& p) {
        return std::abs(p.off - line.at(p.along)) <= tolerance;
    }));
}

// Least squares over the points near a line.
Line refined(const Edge& edge, const Line& line, double tolerance) {
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const EdgePoint& p : edge) {
        if (std::abs(p.off - line.at(p.along)) > tolerance) continue;
        n += 1, sx += p.along, sy += p.off, sxx += p.along * p.along, sxy += p.along * p.off;
    }
    const double spread = n * sxx - sx * sx;
    if (spread <= 0) return line;
    const double slope = (n * sxy - sx * sy) / spread;
    return {slope, (sy - slope * sx) / n};
}

// The line that most points lie on, tried through pairs of evenly taken points: corners, fingers and clips
// do not pull it away as they would a mean.
Line lineThrough(const Edge& edge) {
    constexpr std::size_t kTried = 24;
    const std::size_t step = std::max<std::size_t>(1, edge.size() / kTried);
    Line best;
    int most = -1;
    for (std::size_t i = 0; i < edge.size(); i += step)
        for (std::size_t j = i + 4 * step; j < edge.size(); j += step) {
            const double slope = (edge[j].off - edge[i].off) / (edge[j].along - edge[i].along);
            const Line line{slope, edge[i].off - slope * edge[i].along};
            if (const int count = pointsOn(edge, line, kOnLine); count > most) most = count, best = line;
        }
    return refined(edge, best, kOnLine);
}

// Where an upright line (x from y) and a level one (y from x) cross.
Spot crossing(const Line& upright, const Line& level) {
    const double y = (level.slope * upright.base + level.base) / (1 - level.slope * upright.slope);
    return {upright.at(y), y};
}

// What is left of an edge between two corners; none of the neighbouring edges' points.
Edge between(const Edge& edge, double from, double to) {
    Edge part;
    const double margin = 0.01 * (to - from);
    for (const EdgePoint& p : edge)
        if (p.along >= from + margin && p.along <= to - margin) part.push_back(p);
    return part;
}

// The sine series nearest to an edge, measured from the line between its corners. The median of each of a
// few stretches stands for it, so that tabs and shadows do not count.
Bow bowOf(const Edge& edge, double from, double fromOff, double to, double toOff) {
    constexpr std::size_t kStretches = 24;
    std::array<std::vector<double>, kStretches> stretches;
    for (const EdgePoint& p : between(edge, from, to)) {
        const double t = (p.along - from) / (to - from);
        const double away = p.off - (fromOff + t * (toOff - fromOff));
        if (std::abs(away) <= kOnCurve)
            stretches[std::min(kStretches - 1, static_cast<std::size_t>(t * kStretches))].push_back(away);
    }
    Bow bow{};
    for (std::size_t i = 0; i < kStretches; ++i) {
        if (stretches[i].empty()) return {};
        const double middle = median(std::move(stretches[i]));
        for (std::size_t k = 0; k < bow.size(); ++k)
            bow[k] +=
                2.0 / kStretches * middle *
                std::sin(std::numbers::pi * static_cast<double>(k + 1) * (double(i) + 0.5) / kStretches);
    }
    return std::abs(bow[0]) < kLeastBow ? Bow{} : bow;
}

// The middle of an edge's last points before a corner: where a bent edge really ends.
double offNear(const Edge& edge, double from, double to) {
    std::vector<double> offs;
    for (const EdgePoint& p : edge)
        if (p.along >= std::min(from, to) && p.along <= std::max(from, to)) offs.push_back(p.off);
    if (offs.empty()) return -1;
    return median(std::move(offs));
}

double areaOf(const Outline& o) {
    const auto cross = [](Spot a, Spot b) { return a.x * b.y - b.x * a.y; };
    return (cross(o.topLeft, o.topRight) + cross(o.topRight, o.bottomRight) +
            cross(o.bottomRight, o.bottomLeft) + cross(o.bottomLeft, o.topLeft)) /
           2;
}

struct Candidate {
    Outline outline;
    double score = 0;  // share of edge points that lie on their edge, 0–1

    // Of two, the larger one: a shadow across the sheet has clear edges too.
    [[nodiscard]] double worth() const { return score * score * areaOf(outline); }
};

// A bent edge does not end where its best straight line does: corners move to the real ends.
void settleBows(Outline& o, const Edges& edges) {
    const auto settle = [](const Edge& edge, double from, double to, double& fromOff, double& toOff,
                           Bow& bow) {
        const double near = 0.03 * (to - from);
        const double margin = 0.006 * (to - from);
        const double first = offNear(edge, from + margin, from + near);
        const double last = offNear(edge, to - near, to - margin);
        if (std::abs(first - fromOff) > kOnCurve || std::abs(last - toOff) > kOnCurve) return;
        const Bow found = bowOf(edge, from, first, to, last);
        if (found == Bow{}) return;
        bow = found;
        fromOff = first;
        toOff = last;
    };
    settle(edges.top, o.topLeft.x, o.topRight.x, o.topLeft.y, o.topRight.y, o.top);
    settle(edges.bottom, o.bottomLeft.x, o.bottomRight.x, o.bottomLeft.y, o.bottomRight.y, o.bottom);
    settle(edges.left, o.topLeft.y, o.bottomLeft.y, o.topLeft.x, o.bottomLeft.x, o.left);
    settle(edges.right, o.topRight.y, o.bottomRight.y, o.topRight.x, o.bottomRight.x, o.right);
}

// Points of an edge that lie on it, bent as it is.
int pointsOnEdge(const Edge& part, const EdgePoint& from, const EdgePoint& to, const Bow& bow) {
    return static_cast<int>(std::count_if(part.begin(), part.end(), [&](const EdgePoint& p) {
        const double t = (p.along - from.along) / (to.along - from.along);
        return std::abs(p.off - (from.off + t * (to.off - from.off) + bowAt(bow, t))) <= 2 * kOnLine;
    }));
}

double scoreOf(const Outline& o, const Edges& edges) {
    double onEdge = 0;
    double points = 0;
    const auto count = [&](const Edge& edge, EdgePoint from, EdgePoint to, const Bow& bow) {
        const Edge part = between(edge, from.along, to.along);
        onEdge += pointsOnEdge(part, from, to, bow);
        points += std::max<double>(double(part.size()), 0.98 * (to.along - from.along));
    };
    count(edges.left, {o.topLeft.y, o.topLeft.x}, {o.bottomLeft.y, o.bottomLeft.x}, o.left);
    count(edges.right, {o.topRight.y, o.topRight.x}, {o.bottomRight.y, o.bottomRight.x}, o.right);
    count(edges.top, {o.topLeft.x, o.topLeft.y}, {o.topRight.x, o.topRight.y}, o.top);
    count(edges.bottom, {o.bottomLeft.x, o.bottomLeft.y}, {o.bottomRight.x, o.bottomRight.y}, o.bottom);
    return points > 0 ? onEdge / points : 0;
}

Candidate candidateFrom(const Edges& edges) {
    const Line left = lineThrough(edges.left);
    const Line right = lineThrough(edges.right);
    const Line top = lineThrough(edges.top);
    const Line bottom = lineThrough(edges.bottom);
    Candidate c;
    c.outline.topLeft = crossing(left, top);
    c.outline.topRight = crossing(right, top);
    c.outline.bottomRight = crossing(right, bottom);
    c.outline.bottomLeft = crossing(left, bottom);
    settleBows(c.outline, edges);
    c.score = scoreOf(c.outline, edges);
    return c;
}

// Whether what lies around the outline is mostly darker than the threshold.
bool isDarkAround(const Outline& o, Pix* tones, int threshold) {
    double dark = 0;
    double all = 0;
    const auto inside = [](Spot a, Spot b, double x, double y) {
        return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >=
               -2.0 * (std::abs(b.x - a.x) + std::abs(b.y - a.y));
    };
    for (int y = 0; y < pixGetHeight(tones); ++y)
        for (int x = 0; x < pixGetWidth(tones); ++x) {
            if (inside(o.topLeft, o.topRight, x, y) && inside(o.topRight, o.bottomRight, x, y) &&
                inside(o.bottomRight, o.bottomLeft, x, y) && inside(o.bottomLeft, o.topLeft, x, y))
                continue;
            all += 1;
            dark += GET_DATA_BYTE(rowOf(tones, y), x) < threshold ? 1 : 0;
        }
    return all > 0 && dark >= kDarkAround * all;
}

// A sheet leaves ground free along two sides at least; a page with a dark heading does not.
bool fillsPicture(const Outline& o, double width, double height) {
    const double mx = kFrame * width;
    const double my = kFrame * height;
    const int free = (std::max(o.topLeft.y, o.topRight.y) > my ? 1 : 0) +
                     (std::min(o.bottomLeft.y, o.bottomRight.y) < height - my ? 1 : 0) +
                     (std::max(o.topLeft.x, o.bottomLeft.x) > mx ? 1 : 0) +
                     (std::min(o.topRight.x, o.bottomRight.x) < width - mx ? 1 : 0);
    return free < 2;
}

// However a sheet is held, its opposite sides are seen nearly alike.
bool isSheetLike(const Outline& o) {
    const auto far = [](Spot p, Spot q) { return std::hypot(p.x - q.x, p.y - q.y); };
    const auto alike = [](double a, double b) { return std::min(a, b) >= kAlike * std::max(a, b); };
    return alike(far(o.topLeft, o.topRight), far(o.bottomLeft, o.bottomRight)) &&
           alike(far(o.topLeft, o.bottomLeft), far(o.topRight, o.bottomRight));
}

// Opposite sides of a flat sheet run alike, however it is turned.
bool isSlanted(const Outline& o) {
    const double x = o.topRight.x - o.topLeft.x - (o.bottomRight.x - o.bottomLeft.x);
    const double y = o.topRight.y - o.topLeft.y - (o.bottomRight.y - o.bottomLeft.y);
    return std::hypot(x, y) > kSlant * (o.topRight.x - o.topLeft.x);
}

Outline enlarged(Outline o, double by) {
    for (Spot* s : {&o.topLeft, &o.topRight, &o.bottomRight, &o.bottomLeft}) s->x *= by, s->y *= by;
    for (Bow* bow : {&o.top, &o.bottom, &o.left, &o.right})
        for (double& c : *bow) c *= by;
    return o;
}

}  // namespace

double bowAt(const Bow& bow, double t) {
    double sum = 0;
    for (std::size_t k = 0; k < bow.size(); ++k)
        sum += bow[k] * std::sin(std::numbers::pi * static_cast<double>(k + 1) * t);
    return sum;
}

std::optional<Outline> findOutline(Pix* picture) {
    const double scale =
        std::min(1.0, double{kReducedSide} / std::min(pixGetWidth(picture), pixGetHeight(picture)));
    const PixPtr tones = darkestChannel(picture, scale);
    if (!tones) return std::nullopt;
    const double width = pixGetWidth(tones.get());
    const double height = pixGetHeight(tones.get());
    const int desk = toneAt(tones.get(), 0.02);
    const int paper = toneAt(tones.get(), 0.8);
    Candidate best;
    for (const double share : kThresholds) {
        const int threshold = desk + static_cast<int>(share * (paper - desk));
        const PixPtr shape = lightShape(tones.get(), threshold);
        if (!shape) continue;
        const Edges edges = edgesOf(shape.get());
        if (edges.left.size() < 40 || edges.top.size() < 40) continue;
        const Candidate c = candidateFrom(edges);
        if (c.score < kClearEdges || c.worth() <= best.worth() ||
            areaOf(c.outline) < kSmallest * width * height)
            continue;
        if (!isSheetLike(c.outline)) continue;
        if (fillsPicture(c.outline, width, height) || !isDarkAround(c.outline, tones.get(), threshold))
            continue;
        best = c;
    }
    if (best.score < kClearEdges) return std::nullopt;
    best.outline.slanted = isSlanted(best.outline);
    return enlarged(best.outline, 1.0 / scale);
}

}  // namespace tramso
