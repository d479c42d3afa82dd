// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/shadow_lines.h"

#include <algorithm>
#include <cmath>

#include "ocr/page/shadow_profile.h"
#include "ocr/page/soften.h"

namespace tramso {

namespace {

constexpr int kPrintTone = 130;     // of 255: no shadow of a sheet of paper is darker
constexpr double kStrokeMm = 3.5;   // a shadow is straight for longer than a letter is high
constexpr double kShadowMm = 3.0;   // both sides of a shadow are lit again within this
constexpr int kShadowDepth = 8;     // tones
constexpr double kSteepest = 0.22;  // px per px: the sheet lies askew by up to 12°
constexpr double kStepOfSlope = 0.01;
constexpr double kEdgeMm = 60.0;    // of a sheet's edge; that of a card is shorter
constexpr double kShownEdge = 0.6;  // share of the edge that shows as a shadow
constexpr double kGapMm = 12.0;     // without a shadow, within an edge
constexpr int kMostLines = 3;
constexpr int kHalf = 2;  // shadows are looked for at half the judged page's size

// Tones by place across and along, whichever way the line runs: rows are along it.
struct Seen {
    Pix* pix = nullptr;
    [[nodiscard]] int across() const { return pixGetWidth(pix); }
    [[nodiscard]] int along() const { return pixGetHeight(pix); }
};

struct Point {
    int across = 0;
    int along = 0;
};

// Print with its flanks, 1 bit.
PixPtr printOf(const JudgedPage& page) {
    const PixPtr dark{pixThresholdToBinary(page.even.get(), kPrintTone)};
    return PixPtr{dark ? pixDilateBrick(nullptr, dark.get(), 5, 5) : nullptr};
}

// A page whose print takes the tone that came before it along the line: between letters that is paper, or the
// shadow they stand in.
PixPtr bareAlong(const JudgedPage& page, Pix* print, bool level) {
    constexpr int kBefore =
        3;  // the tone before is a mean, since single pixels are noisy: so many parts of 4
    PixPtr bare{pixCreateTemplate(page.even.get())};
    if (!bare) return bare;
    const int width = page.width();
    std::vector<int> before(static_cast<std::size_t>(level ? 1 : width), 255);
    for (int y = 0; y < page.height(); ++y) {
        const auto* from = rowOf(page.even.get(), y);
        const auto* mask = rowOf(print, y);
        auto* to = rowOf(bare.get(), y);
        for (int x = 0; x < width; ++x) {
            int& carried = before[static_cast<std::size_t>(level ? 0 : x)];
            const int tone = GET_DATA_BYTE(from, x);
            const bool isPrint = GET_DATA_BIT(mask, x) != 0;
            if (!isPrint) carried = (kBefore * carried + tone + 2) / (kBefore + 1);
            SET_DATA_BYTE(to, x, static_cast<l_uint8>(isPrint ? carried : tone));
        }
    }
    return bare;
}

// Half the size, without print, what is short along the line filled up; turned so that lines run down.
PixPtr shadowsOf(const JudgedPage& page, Pix* print, bool level) {
    const PixPtr bare = bareAlong(page, print, level);
    const PixPtr half{bare ? pixScaleAreaMap2(bare.get()) : nullptr};
    const int stroke = static_cast<int>(page.px(kStrokeMm) / kHalf) | 1;
    const PixPtr closed{half ? pixCloseGray(half.get(), level ? stroke : 1, level ? 1 : stroke) : nullptr};
    const PixPtr soft = closed ? softened(closed.get()) : nullptr;
    return PixPtr{soft && level ? pixRotateOrth(soft.get(), 1) : soft ? pixClone(soft.get()) : nullptr};
}

// Places darker than both sides, the darkest of their row there.
std::vector<Point> valleys(const Seen& seen, int reach) {
    std::vector<Point> points;
    for (int along = 0; along < seen.along(); ++along) {
        const auto* row = rowOf(seen.pix, along);
        const auto tone = [row](int across) { return int{GET_DATA_BYTE(row, across)}; };
        for (int across = reach; across + reach < seen.across(); ++across) {
            const int here = tone(across);
            if (here > 255 - kShadowDepth) continue;
            if (std::min(tone(across - reach), tone(across + reach)) - here < kShadowDepth) continue;
            bool darkest = true;
            for (int d = 1; darkest && d <= 3; ++d)
                darkest = tone(across - d) >= here && tone(across + d) > here;
            if (darkest) points.push_back({across, along});
        }
    }
    return points;
}

bool isOn(const Point& p, const ShadowLine& line, double off) {
    return std::abs(p.across - line.across(p.along)) <= off;
}

// The line most of the points lie on; points of a bin of two pixels.
ShadowLine mostVoted(const std::vector<Point>& points, const Seen& seen) {
    const double shift = kSteepest * seen.along();
    std::vector<int> votes(static_cast<std::size_t>(seen.across() + 2 * shift + 4));
    ShadowLine best;
    int most = 0;
    for (double slope = -kSteepest; slope <= kSteepest; slope += kStepOfSlope) {
        std::fill(votes.begin(), votes.end(), 0);
        for (const Point& p : points)
            ++votes[static_cast<std::size_t>((p.across - slope * p.along + shift) / 2)];
        const auto top = std::max_element(votes.begin(), votes.end());
        if (*top <= most) continue;
        most = *top;
        best.at = 2.0 * double(top - votes.begin()) + 1 - shift;
        best.slope = slope;
    }
    return best;
}

// Least squares through the points near it: votes know a slope to half a degree only.
void straighten(ShadowLine& line, const std::vector<Point>& points) {
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const Point& p : points) {
        if (!isOn(p, line, 3.0)) continue;
        const double x = p.along;
        n += 1, sx += x, sy += p.across, sxx += x * x, sxy += x * p.across;
    }
    const double spread = n * sxx - sx * sx;
    if (spread <= 0) return;
    line.slope = (n * sxy - sx * sy) / spread;
    line.at = (sy - line.slope * sx) / n;
}

// The longest stretch of it that shows; false when too little does.
bool setEnds(ShadowLine& line, const std::vector<Point>& points, double longest, double gap) {
    std::vector<int> on;
    for (const Point& p : points)
        if (isOn(p, line, 2.0)) on.push_back(p.along);
    std::sort(on.begin(), on.end());
    on.erase(std::unique(on.begin(), on.end()), on.end());
    std::size_t shown = 0;
    for (std::size_t first = 0, i = 1; i <= on.size(); ++i) {
        if (i < on.size() && on[i] - on[i - 1] <= gap) continue;
        if (on[i - 1] - on[first] > line.length()) {
            line.from = on[first];
            line.to = on[i - 1];
            shown = i - first;
        }
        first = i;
    }
    return line.length() >= longest && double(shown) >= kShownEdge * line.length();
}

// From px of the half-size picture, which a level line saw turned clockwise, to those of the page.
ShadowLine onPage(ShadowLine line, bool level, const Seen& seen) {
    line.level = level;
    if (level) {
        // Turned clockwise, the page's lower edge is the left one: down is to the left.
        line.at = seen.across() - 1 - line.at;
        line.slope = -line.slope;
    }
    line.at *= kHalf;
    line.from *= kHalf;
    line.to *= kHalf;
    return line;
}

// The most distinct ones, px of the half-size picture.
std::vector<ShadowLine> linesIn(const Seen& seen, const JudgedPage& page) {
    std::vector<ShadowLine> found;
    const int reach = std::max(4, static_cast<int>(page.px(kShadowMm) / kHalf));
    const double longest = page.px(kEdgeMm) / kHalf;
    auto points = valleys(seen, reach);
    for (int i = 0; i < kMostLines && double(points.size()) >= kShownEdge * longest; ++i) {
        ShadowLine line = mostVoted(points, seen);
        straighten(line, points);
        if (setEnds(line, points, longest, page.px(kGapMm) / kHalf)) found.push_back(line);
        const auto near = [&](const Point& p) { return isOn(p, line, reach); };
        points.erase(std::remove_if(points.begin(), points.end(), near), points.end());
    }
    return found;
}

}  // namespace

std::vector<ShadowLine> shadowLines(const JudgedPage& page) {
    std::vector<ShadowLine> found;
    const PixPtr print = printOf(page);
    for (const bool level : {false, true}) {
        const PixPtr tones = print ? shadowsOf(page, print.get(), level) : nullptr;
        if (!tones) continue;
        for (ShadowLine& line : linesIn(Seen{tones.get()}, page)) {
            found.push_back(onPage(line, level, Seen{tones.get()}));
            findSheet(found.back(), page, print.get());
        }
    }
    return found;
}

}  // namespace tramso
