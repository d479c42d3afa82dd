// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/overlap.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr double kShadowMm = 3.0;   // both sides of a shadow are lit again within this
constexpr int kShadowDepth = 8;     // tones
constexpr double kSteepest = 0.22;  // px per px: the sheet lies askew by up to 12°
constexpr double kStepOfSlope = 0.01;
constexpr double kEdgeMm = 60.0;      // of a sheet's edge
constexpr double kShownEdge = 0.6;    // share of the edge that shows as a shadow
constexpr double kEndMm = 0.9;        // print that ends so near to the edge ends at it
constexpr double kClusterMm = 3.0;    // between lines of print along the edge
constexpr int kCutLines = 4;          // lines of print that end at the edge
constexpr double kLettersEach = 2.0;  // per line: more is a line of print along the edge
constexpr double kOneSided = 1.08;    // steeper flank by the gentler
constexpr double kFreeSide = 0.34;    // letters that end at the other side, against this one
// A sheet as wide as the page shows one edge, along the lines of print: it hides lines whole.
constexpr double kWholeEdge = 0.8;    // share of the page
constexpr double kSheetsHead = 17.0;  // mm below its edge a sheet has no print
constexpr double kLineAbove = 9.0;    // mm above it there is a line of the page it hides …
constexpr int kLettersAbove = 10;     // … of so many letters

// A picture seen with x and y exchanged or not, so that one search serves both directions.
struct Seen {
    Pix* pix = nullptr;
    bool exchanged = false;
    [[nodiscard]] int across() const { return exchanged ? pixGetHeight(pix) : pixGetWidth(pix); }
    [[nodiscard]] int along() const { return exchanged ? pixGetWidth(pix) : pixGetHeight(pix); }
    [[nodiscard]] int tone(int across, int along) const {
        return exchanged ? GET_DATA_BYTE(rowOf(pix, across), along)
                         : GET_DATA_BYTE(rowOf(pix, along), across);
    }
};

// A line across = at + slope · along, from … to along it; px.
struct ShadowLine {
    double at = 0;
    double slope = 0;
    int from = 0;
    int to = 0;
};

struct Point {
    int across = 0;
    int along = 0;
};

// Places darker than both sides, the darkest of their row there.
std::vector<Point> valleys(const Seen& seen, int reach) {
    std::vector<Point> points;
    for (int along = 0; along < seen.along(); ++along)
        for (int across = reach; across + reach < seen.across(); ++across) {
            const int tone = seen.tone(across, along);
            const int lit = std::min(seen.tone(across - reach, along), seen.tone(across + reach, along));
            if (lit - tone < kShadowDepth) continue;
            bool darkest = true;
            for (int d = 1; darkest && d <= 3; ++d)
                darkest = seen.tone(across - d, along) >= tone && seen.tone(across + d, along) > tone;
            if (darkest) points.push_back({across, along});
        }
    return points;
}

// The line most of the points lie on; points of a bin of two pixels.
std::optional<ShadowLine> strongestLine(const std::vector<Point>& points, const Seen& seen, double longest) {
    const int bins = seen.across() + static_cast<int>(2 * kSteepest * seen.along()) + 4;
    const double shift = kSteepest * seen.along();
    std::vector<int> votes(static_cast<std::size_t>(bins));
    ShadowLine best;
    int most = 0;
    for (double slope = -kSteepest; slope <= kSteepest; slope += kStepOfSlope) {
        std::fill(votes.begin(), votes.end(), 0);
        for (const Point& p : points)
            ++votes[static_cast<std::size_t>((p.across - slope * p.along + shift) / 2)];
        const auto top = std::max_element(votes.begin(), votes.end());
        if (*top <= most) continue;
        most = *top;
        best = {2.0 * double(top - votes.begin()) + 1 - shift, slope, 0, 0};
    }
    std::vector<int> on;
    for (const Point& p : points)
        if (std::abs(p.across - best.at - best.slope * p.along) <= 2.0) on.push_back(p.along);
    std::sort(on.begin(), on.end());
    on.erase(std::unique(on.begin(), on.end()), on.end());
    if (on.empty()) return std::nullopt;
    // The ends may have chance points on them: the middle nine tenths count.
    best.from = on[on.size() / 20];
    best.to = on[on.size() - 1 - on.size() / 20];
    const double length = best.to - best.from;
    if (length < longest || double(on.size()) * 0.9 < kShownEdge * length) return std::nullopt;
    return best;
}

// Mean tone beside the line, from `reach` px on one side to as many on the other.
std::vector<double> profileAcross(const ShadowLine& line, const Seen& seen, int reach) {
    const int places = 2 * reach + 1;
    std::vector<double> sums(static_cast<std::size_t>(places));
    std::vector<double> counts(sums.size());
    for (int along = line.from; along <= line.to; ++along)
        for (int d = -reach; d <= reach; ++d) {
            const int across = static_cast<int>(std::lround(line.at + line.slope * along)) + d;
            if (across < 0 || across >= seen.across()) continue;
            const int place = d + reach;
            sums[static_cast<std::size_t>(place)] += seen.tone(across, along);
            counts[static_cast<std::size_t>(place)] += 1;
        }
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= std::max(1.0, counts[i]);
    return sums;
}

// The steepest steps of a shadow, going across it.
struct Flanks {
    double falls = 0;
    double rises = 0;
};
Flanks flanksOf(const ShadowLine& line, const Seen& seen, int reach) {
    const auto profile = profileAcross(line, seen, reach);
    Flanks flanks;
    for (std::size_t i = 1; i < profile.size(); ++i) {
        flanks.falls = std::max(flanks.falls, profile[i - 1] - profile[i]);
        flanks.rises = std::max(flanks.rises, profile[i] - profile[i - 1]);
    }
    return flanks;
}

// A shadow begins at once and fades away; a printed bar ends on both sides as it begins.
bool fadesOnOneSide(const Flanks& flanks) {
    return std::max(flanks.falls, flanks.rises) >= kOneSided * std::min(flanks.falls, flanks.rises);
}

// Where letters end at the line, along it, on one of its sides.
struct Ends {
    std::vector<int> before, after;
};

Ends endsAt(const ShadowLine& line, const JudgedPage& page, bool exchanged) {
    const double near = page.px(kEndMm);
    Ends ends;
    const PixPtr strong = inkOf(page.white.get());
    const BoxaPtr shapes = inkExtents(strong.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        if (e.w < page.px(0.3) || e.h < page.px(0.8) || std::max(e.w, e.h) > page.px(12.0)) continue;
        const double middle = exchanged ? e.x + e.w / 2.0 : e.y + e.h / 2.0;
        if (middle < line.from || middle > line.to) continue;
        const double edge = line.at + line.slope * middle;
        const double first = exchanged ? e.y : e.x;
        const double last = exchanged ? e.y + e.h : e.x + e.w;
        if (std::abs(last - edge) <= near && first < edge - near)
            ends.before.push_back(static_cast<int>(middle));
        if (std::abs(first - edge) <= near && last > edge + near)
            ends.after.push_back(static_cast<int>(middle));
    }
    return ends;
}

// Several lines of print end there, each with a letter or two.
bool endsLines(std::vector<int> ends, double gap) {
    std::sort(ends.begin(), ends.end());
    int lines = ends.empty() ? 0 : 1;
    for (std::size_t i = 1; i < ends.size(); ++i) lines += ends[i] - ends[i - 1] > gap ? 1 : 0;
    return lines >= kCutLines && double(ends.size()) <= kLettersEach * lines;
}

// How much the counts of ink change from one row to the next: much across lines of print, little along them.
double unevenness(NUMA* counts) {
    const int n = numaGetCount(counts);
    double sum = 0;
    double changes = 0;
    l_float32 before = 0;
    for (int i = 0; i < n; ++i) {
        l_float32 count = 0;
        numaGetFValue(counts, i, &count);
        sum += double(count);
        if (i > 0) changes += double(count - before) * double(count - before);
        before = count;
    }
    numaDestroy(&counts);
    return sum > 0 ? changes * n / (sum * sum) : 0.0;
}

bool printRunsAcross(Pix* ink) {
    return unevenness(pixCountPixelsByRow(ink, nullptr)) >= unevenness(pixCountPixelsByColumn(ink));
}

bool cutsPrint(const ShadowLine& line, const JudgedPage& page, bool exchanged) {
    const Ends ends = endsAt(line, page, exchanged);
    const bool before = ends.before.size() > ends.after.size();
    const auto& cut = before ? ends.before : ends.after;
    const auto& free = before ? ends.after : ends.before;
    return double(free.size()) <= kFreeSide * double(cut.size()) && endsLines(cut, page.px(kClusterMm));
}

// From edge to edge of the page a sheet begins, with the blank head sheets have, where a line of print was
// just above; the shadow falls away from it. A fold has print near it on both sides, or on neither.
bool hidesLines(const ShadowLine& line, const Flanks& flanks, const JudgedPage& page, bool exchanged) {
    const double whole = exchanged ? page.width() : page.height();
    if (line.to - line.from < kWholeEdge * whole) return false;
    const bool sheetAfter = flanks.rises > flanks.falls;
    int above = 0;
    for (int i = 0; i < boxaGetCount(page.shapes.get()); ++i) {
        const Extent e = extentAt(page.shapes, i);
        if (!isLetter(e, page)) continue;
        const double edge = line.at + line.slope * (exchanged ? e.x + e.w / 2.0 : e.y + e.h / 2.0);
        const double place = exchanged ? e.y + e.h / 2.0 : e.x + e.w / 2.0;
        const double onSheet = sheetAfter ? place - edge : edge - place;
        if (onSheet > page.px(kEndMm) && onSheet < page.px(kSheetsHead)) return false;
        above += onSheet <= page.px(kEndMm) && -onSheet < page.px(kLineAbove) ? 1 : 0;
    }
    return above >= kLettersAbove;
}

// Half the size, print gone, shadows left: strokes are thinner than a millimetre.
PixPtr withoutPrint(const JudgedPage& page) {
    const PixPtr light{pixScaleGrayMinMax(page.even.get(), 2, 2, L_CHOOSE_MAX)};
    const int stroke = static_cast<int>(page.px(0.9) / 2) | 1;
    const PixPtr closed{light ? pixCloseGray(light.get(), stroke, stroke) : nullptr};
    return PixPtr{closed ? pixBlockconv(closed.get(), 1, 1) : nullptr};
}

}  // namespace

std::optional<Extent> sheetOverPage(const JudgedPage& page) {
    const PixPtr tones = withoutPrint(page);
    if (!tones) return std::nullopt;
    const int reach = std::max(4, static_cast<int>(page.px(kShadowMm) / 2));
    const bool printAcross = printRunsAcross(page.inner.get());
    for (const bool exchanged : {false, true}) {
        const Seen seen{tones.get(), exchanged};
        auto line = strongestLine(valleys(seen, reach), seen, page.px(kEdgeMm) / 2);
        if (!line) continue;
        const Flanks flanks = flanksOf(*line, seen, reach);
        if (!fadesOnOneSide(flanks)) continue;
        *line = {line->at * 2, line->slope, line->from * 2, line->to * 2};
        // Along the lines of print letters end at a crease by chance; across them only at what hides the
        // rest.
        const bool edgeEndsLines = printAcross != exchanged;
        if (edgeEndsLines ? !cutsPrint(*line, page, exchanged) : !hidesLines(*line, flanks, page, exchanged))
            continue;
        const double first = line->at + line->slope * line->from;
        const double last = line->at + line->slope * line->to;
        const int wide = static_cast<int>(page.px(8.0));
        const int across = static_cast<int>(std::min(first, last)) - wide / 2;
        const int breadth = static_cast<int>(std::abs(last - first)) + wide;
        return exchanged ? Extent{line->from, across, line->to - line->from, breadth}
                         : Extent{across, line->from, breadth, line->to - line->from};
    }
    return std::nullopt;
}

}  // namespace tramso
