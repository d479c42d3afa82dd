// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/overlap.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/page/paper.h"
#include "ocr/page/shadow_lines.h"

namespace tramso {

namespace {

// A shadow falls gently and ends at once where paper was cut. A crease is about as steep on both sides, a
// printed bar exactly.
constexpr double kFades = 1.3;
constexpr double kCutPaper = 2.0;     // so much that nothing else need tell
constexpr double kEndMm = 0.9;        // print that ends so near to the edge ends at it
constexpr double kClusterMm = 3.0;    // between lines of print along the edge
constexpr int kCutLines = 4;          // lines of print that end at the edge
constexpr double kLettersEach = 2.0;  // per line: more is a line of print along the edge
constexpr double kFreeSide = 0.34;    // letters that end at the other side, against this one
// A sheet as wide as the page shows one edge, along the lines of print: it hides lines whole.
constexpr double kWholeEdge = 0.8;    // share of the page
constexpr double kSheetsHead = 17.0;  // mm below its edge a sheet has no print
constexpr double kLineAbove = 9.0;    // mm above it there is a line of the page it hides …
constexpr int kLettersAbove = 10;     // … of so many letters
// A smaller one shows a corner; folds cross, and neither ends where they do.
constexpr double kCornerFades = 1.15;
constexpr double kSquare = 0.05;    // px per px: how far its edges may be from a right angle
constexpr double kCornerMm = 8.0;   // within which they meet
constexpr int kLettersBeside = 20;  // of the page beneath: what has none there lies alone on the glass

using Lines = std::vector<ShadowLine>;

// Where letters end at the line, along it, on one of its sides.
struct Ends {
    std::vector<int> before, after;
};

Ends endsAt(const ShadowLine& line, const JudgedPage& page) {
    const double near = page.px(kEndMm);
    Ends ends;
    const PixPtr strong = inkOf(page.white.get());
    const BoxaPtr shapes = inkExtents(strong.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        if (e.w < page.px(0.3) || e.h < page.px(0.8) || std::max(e.w, e.h) > page.px(12.0)) continue;
        const double middle = line.level ? e.x + e.w / 2.0 : e.y + e.h / 2.0;
        if (middle < line.from || middle > line.to) continue;
        const double edge = line.across(middle);
        const double first = line.level ? e.y : e.x;
        const double last = line.level ? e.y + e.h : e.x + e.w;
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

bool cutsPrint(const ShadowLine& line, const JudgedPage& page) {
    const Ends ends = endsAt(line, page);
    const bool before = ends.before.size() > ends.after.size();
    const auto& cut = before ? ends.before : ends.after;
    const auto& free = before ? ends.after : ends.before;
    return double(free.size()) <= kFreeSide * double(cut.size()) && endsLines(cut, page.px(kClusterMm));
}

// How far onto the sheet a letter lies, px; negative: beside it.
double onSheet(const Extent& e, const ShadowLine& line) {
    const double x = e.x + e.w / 2.0;
    const double y = e.y + e.h / 2.0;
    const double beyond = line.level ? y - line.across(x) : x - line.across(y);
    return line.sheetAfter ? beyond : -beyond;
}

bool isWhole(const ShadowLine& line, const JudgedPage& page) {
    return line.length() >= kWholeEdge * (line.level ? page.width() : page.height());
}

// From edge to edge of the page a sheet begins, with the blank head sheets have, where a line of print was
// just above; the shadow falls away from it. A fold has print near it on both sides, or on neither.
bool hidesLines(const ShadowLine& line, const JudgedPage& page) {
    if (!isWhole(line, page)) return false;
    int above = 0;
    for (int i = 0; i < boxaGetCount(page.shapes.get()); ++i) {
        const Extent e = extentAt(page.shapes, i);
        if (!isLetter(e, page)) continue;
        const double far = onSheet(e, line);
        if (far > page.px(kEndMm) && far < page.px(kSheetsHead)) return false;
        above += far <= page.px(kEndMm) && -far < page.px(kLineAbove) ? 1 : 0;
    }
    return above >= kLettersAbove;
}

// Letters of the page beneath: beside any of the edges.
bool hasPrintBeside(const Lines& edges, const JudgedPage& page) {
    int beside = 0;
    for (int i = 0; i < boxaGetCount(page.shapes.get()) && beside < kLettersBeside; ++i) {
        const Extent e = extentAt(page.shapes, i);
        const auto outside = [&](const ShadowLine& edge) { return onSheet(e, edge) < -page.px(kEndMm); };
        beside += isLetter(e, page) && std::any_of(edges.begin(), edges.end(), outside) ? 1 : 0;
    }
    return beside >= kLettersBeside;
}

bool isCutPaper(const ShadowLine& line, const JudgedPage& page) {
    return line.oneSided >= kCutPaper && isWhole(line, page) && hasPrintBeside({line}, page);
}

// Whether an edge begins at `corner` px along it and runs to the side where the sheet is.
bool leaves(const ShadowLine& edge, double corner, bool sheetAfter, double slack) {
    return std::abs((sheetAfter ? edge.from : edge.to) - corner) <= slack;
}

// Two edges at a right angle, neither of which goes on beyond the other.
bool isCorner(const ShadowLine& upright, const ShadowLine& level, const JudgedPage& page) {
    if (std::min(upright.oneSided, level.oneSided) < kCornerFades) return false;
    if (std::abs(upright.slope + level.slope) > kSquare) return false;
    const double y = (level.at + level.slope * upright.at) / (1 - level.slope * upright.slope);
    const double x = upright.across(y);
    const double slack = page.px(kCornerMm);
    return leaves(upright, y, level.sheetAfter, slack) && leaves(level, x, upright.sheetAfter, slack) &&
           hasPrintBeside({upright, level}, page);
}

// Along the lines of print letters end at a crease by chance; across them only at what hides the rest.
bool isSheetsEdge(const ShadowLine& line, const JudgedPage& page, bool printAcross) {
    if (line.oneSided < kFades) return false;
    if (isCutPaper(line, page)) return true;
    return printAcross != line.level ? cutsPrint(line, page) : hidesLines(line, page);
}

Extent around(const ShadowLine& line, const JudgedPage& page) {
    const double first = line.across(line.from);
    const double last = line.across(line.to);
    const int wide = static_cast<int>(page.px(8.0));
    const int across = static_cast<int>(std::min(first, last)) - wide / 2;
    const int breadth = static_cast<int>(std::abs(last - first)) + wide;
    const int from = static_cast<int>(line.from);
    const int length = static_cast<int>(line.length());
    return line.level ? Extent{from, across, length, breadth} : Extent{across, from, breadth, length};
}

}  // namespace

std::optional<Extent> sheetOverPage(const JudgedPage& page) {
    const bool printAcross = printRunsAcross(page.inner.get());
    const Lines lines = shadowLines(page);
    for (const ShadowLine& line : lines)
        if (isSheetsEdge(line, page, printAcross)) return around(line, page);
    for (const ShadowLine& one : lines)
        for (const ShadowLine& other : lines)
            if (!one.level && other.level && isCorner(one, other, page)) {
                const int x = static_cast<int>(other.from);
                const int y = static_cast<int>(one.from);
                return Extent{x, y, static_cast<int>(other.to) - x, static_cast<int>(one.to) - y};
            }
    return std::nullopt;
}

}  // namespace tramso
