// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/leader_beat.h"

#include <algorithm>

namespace tramso {

namespace {

constexpr double kUnequalDash = 0.3;  // of its length
constexpr int kBareBeats = 2;         // since the last one that stood by itself
constexpr std::size_t kSure = 5;      // beats in a row with ink, of which no dot stands by itself
constexpr int kStroke = 150;          // tone; paler is the soft edge of one

bool isDark(Pix* white, int x, int y) {
    return toneAt(white, x, y) < kStroke;
}

// Whether a stroke stands on (or hangs below) the dot's place in this column.
bool strokeAbove(Pix* white, int x, const Extent& e) {
    return isDark(white, x, e.y - 1) && isDark(white, x, e.y - 2);
}
bool strokeBelow(Pix* white, int x, const Extent& e) {
    return isDark(white, x, e.y + e.h) && isDark(white, x, e.y + e.h + 1);
}

void whitenColumns(Pix* white, int from, int to, const Extent& e) {
    pixRasterop(white, from, e.y - 1, to - from, e.h + 2, PIX_SET, nullptr, 0, 0);
}

// Takes a dot off the letters it touches. Recognition minds a blot on a foot less than a foot that is cut:
// only what juts out of a stroke into paper goes, and all of a dot that has paper at one side and paper or a
// stem at the other.
void whitenTouching(Pix* white, const Extent& e) {
    const int first = e.x - 1;
    const int last = e.x + e.w;
    // One column is the dot's own soft edge when its place is off by one.
    const auto paperIn = [&](int x) { return !hasInk(white, {x, e.y, 1, e.h}, kStroke); };
    const bool paperLeft = paperIn(first) || paperIn(first - 1);
    const bool paperRight = paperIn(last) || paperIn(last + 1);
    const auto bare = [&](int x) { return !strokeAbove(white, x, e) && !strokeBelow(white, x, e); };
    int left = first;
    while (left <= last && bare(left)) ++left;
    int right = last;
    while (right >= left && bare(right)) --right;
    if (left > last) {
        const bool stem = strokeAbove(white, paperLeft ? last + 2 : first - 2, e);
        if ((paperLeft && paperRight) || ((paperLeft || paperRight) && stem))
            whitenColumns(white, first, last + 1, e);
        return;
    }
    if (paperLeft) whitenColumns(white, first, left, e);
    if (paperRight) whitenColumns(white, right + 1, last + 1, e);
}

// The place of a dot with its middle at a point.
Extent dotAt(DotPoint at, const Beat& beat) {
    return {static_cast<int>(std::lround(at.x - beat.dot.w / 2.0)),
            static_cast<int>(std::lround(at.y - beat.dot.h / 2.0)), beat.dot.w, beat.dot.h};
}

// Whether the middle of a place is dark, as a dot is.
bool mayHoldDot(Pix* white, const Extent& e) {
    constexpr int kMost = 4;  // of nine pixels; a dot's place may be off by one
    int pale = 0;
    for (int x = -1; x <= 1; ++x)
        for (int y = -1; y <= 1; ++y) pale += isDark(white, e.x + e.w / 2 + x, e.y + e.h / 2 + y) ? 0 : 1;
    return pale <= kMost;
}

// The dot that stands by itself on the next beat, of those further out; null without one.
const Extent* freeDotAt(double x, double y, const Beat& beat, const Dots& outward) {
    const auto at = std::find_if(outward.begin(), outward.end(), [&](const Extent& e) {
        return std::abs(middleX(e) - x) <= kOffBeat * beat.pitch + 0.5 &&
               isSameKind(beat.dot, e, beat.wobble + 1) && std::abs(middleY(e) - y) <= beat.wobble + 0.5;
    });
    return at == outward.end() ? nullptr : &*at;
}

}  // namespace

bool isSameKind(const Extent& a, const Extent& b, int wobble) {
    // Grain eats at the ends of dashes.
    const int lengths = std::max(wobble, static_cast<int>(kUnequalDash * std::max(a.w, b.w)));
    return std::abs(a.w - b.w) <= lengths && std::abs(a.h - b.h) <= wobble;
}

bool hasInk(Pix* white, const Extent& e, int tone) {
    for (int x = e.x; x < e.x + e.w; ++x)
        for (int y = e.y; y < e.y + e.h; ++y)
            if (toneAt(white, x, y) < tone) return true;
    return false;
}

void whitenDot(Pix* white, const Extent& e) {
    pixRasterop(white, e.x - 1, e.y - 1, e.w + 2, e.h + 2, PIX_SET, nullptr, 0, 0);
}

void whitenBetween(Pix* white, const Extent& from, const Extent& to, const Beat& beat) {
    const double across = middleX(to) - middleX(from);
    const double beats = std::round(across / beat.pitch);
    for (int i = 1; i < beats; ++i) {
        const double share = i / beats;
        whitenTouching(white, dotAt({middleX(from) + share * across,
                                     middleY(from) + share * (middleY(to) - middleY(from))},
                                    beat));
    }
}

void whitenBeyond(Pix* white, DotPoint end, const Beat& beat, const Dots& outward, int direction) {
    // Until another dot stands by itself it is not known whether the leader goes on at all.
    std::vector<Extent> maybe;
    const auto takeAway = [&] {
        for (const Extent& place : maybe) whitenTouching(white, place);
        maybe.clear();
    };
    double x = end.x;
    double y = end.y;
    double since = 0;
    for (int blank = 0; blank <= kBareBeats && since <= beat.hidden && x > 0 && x < pixGetWidth(white);) {
        x += direction * beat.pitch;
        y += direction * beat.pitch * beat.slope;
        since += beat.pitch;
        if (const Extent* dot = freeDotAt(x, y, beat, outward)) {
            takeAway();
            whitenDot(white, *dot);
            x += (middleX(*dot) - x) / 3;  // each alone is half a pixel off
            y += (middleY(*dot) - y) / 3;
            since = 0;
            blank = 0;
            continue;
        }
        const Extent place = dotAt({x, y}, beat);
        if (!mayHoldDot(white, place)) {
            // Letters alone leave a beat bare soon.
            if (maybe.size() >= kSure) takeAway();
            maybe.clear();
            ++blank;
        } else if (blank == 0) {
            maybe.push_back(place);
        }
    }
    if (maybe.size() >= kSure) takeAway();
}

}  // namespace tramso
