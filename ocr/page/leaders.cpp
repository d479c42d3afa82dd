// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/leaders.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "ocr/median.h"
#include "ocr/page/leader_beat.h"
#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr std::size_t kShortest = 5;  // dots; an ellipsis has three
constexpr std::size_t kLong = 12;     // dots of a leader that surely is one
constexpr double kDotMm = 0.75;       // largest dot
constexpr double kDashMm = 1.7;       // longest dash
constexpr double kThinDashMm = 0.7;   // … and how thick; a hyphen stands alone
constexpr double kPitchMm = 2.6;      // widest distance from dot to dot
constexpr double kUnevenness = 0.35;  // by how much one distance may differ from the last
constexpr double kReachMm = 16.0;     // letters may hide this much of a leader
constexpr int kLostDots = 2;          // that may be missing between two
constexpr int kGone = 128;            // tone: a dot that was whitened has nothing darker

// The measures of this page, px.
struct Reach {
    double pitch;   // from one dot to the next, at most
    double hidden;  // part of a leader that letters may hide
    int wobble;     // by which dots of one leader may differ in size
};

bool isLeftOf(const Extent& a, const Extent& b) {
    return a.x < b.x;
}

bool isLevel(const Extent& a, const Extent& b) {
    return std::abs(middleY(a) - middleY(b)) <= std::max(2.0, a.h * 0.6);
}

bool isDotOrDash(const Extent& e, double mm) {
    const bool dot = e.w <= kDotMm * mm && e.h <= kDotMm * mm;
    return dot || (e.w <= kDashMm * mm && e.h <= kThinDashMm * mm && e.w >= e.h);
}

// Whether another dot stands right above this one: they are a colon.
bool isOfColon(const std::vector<Dots>& bands, std::size_t band, const Extent& e) {
    constexpr std::size_t kBandsUp = 4;  // 3 mm: the colon of 14 pt print
    for (std::size_t i = band - std::min(band, kBandsUp); i < band; ++i)
        for (const Extent& other : bands[i])
            if (std::abs(middleX(other) - middleX(e)) <= 2.0 && isSameKind(other, e, 1)) return true;
    return false;
}

// Everything small enough to be a dot, in bands of the page so low that a leader fills one or two.
std::vector<Dots> dotsByBand(Pix* ink, double mm) {
    const double largest = kDotMm * mm;
    std::vector<Dots> bands(static_cast<std::size_t>(pixGetHeight(ink) / largest) + 2);
    const BoxaPtr shapes = inkExtents(ink);
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i)
        if (const Extent e = extentAt(shapes, i); isDotOrDash(e, mm))
            bands[static_cast<std::size_t>(middleY(e) / largest)].push_back(e);
    // From below, so that the upper dots are still there.
    for (std::size_t i = bands.size(); i-- > 0;) {
        std::erase_if(bands[i], [&](const Extent& e) { return isOfColon(bands, i, e); });
        std::sort(bands[i].begin(), bands[i].end(), isLeftOf);
    }
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

// How the middles of a chain rise or fall; a few dots say nothing of that.
double slopeOf(const Dots& chain) {
    if (chain.size() < 4 * kShortest) return 0.0;
    const std::span all{chain};
    const auto mean = [](std::span<const Extent> dots) {
        double sum = 0;
        for (const Extent& e : dots) sum += middleY(e);
        return sum / static_cast<double>(dots.size());
    };
    const std::size_t half = chain.size() / 2;
    const double apart = middleX(chain[chain.size() - half / 2 - 1]) - middleX(chain[half / 2]);
    return (mean(all.subspan(half)) - mean(all.first(half))) / std::max(1.0, apart);
}

// Where the outermost dot of some at one end of a chain stands by the beat; each alone is half a pixel off.
DotPoint endOf(std::span<const Extent> dots, double x, double pitch) {
    std::vector<double> across;
    std::vector<double> down;
    for (const Extent& e : dots) {
        const double beats = std::round((middleX(e) - x) / pitch);
        across.push_back(middleX(e) - beats * pitch);
        down.push_back(middleY(e));
    }
    return {median(std::move(across)), median(std::move(down))};
}

Beat beatOf(const Dots& chain, const Reach& reach, double pitch) {
    std::vector<int> widths;
    std::vector<int> heights;
    for (const Extent& e : chain) widths.push_back(e.w), heights.push_back(e.h);
    // A long chain tells its beat so well that it may be followed further.
    const double hidden = std::max(reach.hidden, middleX(chain.back()) - middleX(chain.front()));
    return {{0, 0, median(std::move(widths)), median(std::move(heights))},
            pitch,
            slopeOf(chain),
            hidden,
            reach.wobble};
}

// Whitens a chain and its continuation to both sides. `chain` holds dots of `band`, both from left to right.
void whitenLeader(Pix* white, const Dots& chain, const Dots& band, const Beat& beat) {
    for (const Extent& e : chain) whitenDot(white, e);
    for (std::size_t i = 1; i < chain.size(); ++i) whitenBetween(white, chain[i - 1], chain[i], beat);
    const auto left = std::lower_bound(band.begin(), band.end(), chain.front(), isLeftOf);
    const auto right = std::upper_bound(band.begin(), band.end(), chain.back(), isLeftOf);
    const Dots before{std::reverse_iterator{left}, band.rend()};
    const Dots after{right, band.end()};
    const std::span all{chain};
    const DotPoint first = endOf(all.first(kShortest), middleX(chain.front()), beat.pitch);
    const DotPoint last = endOf(all.last(kShortest), middleX(chain.back()), beat.pitch);
    whitenBeyond(white, first, beat, before, -1);
    whitenBeyond(white, last, beat, after, 1);
}

// A band and the one below it, from left to right: a leader may straddle the two.
Dots bandAt(const std::vector<Dots>& bands, std::size_t i) {
    Dots band;
    std::merge(bands[i].begin(), bands[i].end(), bands[i + 1].begin(), bands[i + 1].end(),
               std::back_inserter(band), isLeftOf);
    return band;
}

// Dots of one leader, in one band (and the next).
struct Leader {
    std::size_t band = 0;
    Dots chain;
    Beat beat;
};

std::vector<Leader> leadersIn(const std::vector<Dots>& bands, const Reach& reach) {
    std::vector<Leader> leaders;
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        const Dots band = bandAt(bands, i);
        for (std::size_t from = 0; from + kShortest <= band.size();) {
            Dots chain = chainFrom(std::span{band}.subspan(from), reach);
            const bool isLeader = chain.size() >= kShortest;
            from += isLeader ? chain.size() : 1;
            if (!isLeader) continue;
            const Beat beat = beatOf(chain, reach, pitchOf(chain));
            leaders.push_back({i, std::move(chain), beat});
        }
    }
    return leaders;
}

bool isAlike(const Beat& one, const Beat& other) {
    constexpr double kUnlike = 0.01;
    return std::abs(one.pitch - other.pitch) <= kUnlike * other.pitch;
}

// What the long leaders of a form have in common; nothing on a page with few of them.
std::optional<Beat> commonBeat(const std::vector<Leader>& leaders, const Reach& reach) {
    constexpr std::size_t kFewest = 4;
    constexpr double kFurther = 3;  // times what letters may hide of a leader that stands by itself
    std::vector<Beat> beats;
    for (const Leader& leader : leaders)
        if (leader.chain.size() >= kLong) beats.push_back(leader.beat);
    if (beats.size() < kFewest) return std::nullopt;
    std::vector<double> pitches;
    std::vector<int> widths;
    std::vector<int> heights;
    for (const Beat& beat : beats)
        pitches.push_back(beat.pitch), widths.push_back(beat.dot.w), heights.push_back(beat.dot.h);
    const Beat common{{0, 0, median(std::move(widths)), median(std::move(heights))},
                      median(std::move(pitches)),
                      0.0,
                      kFurther * reach.hidden,
                      reach.wobble};
    const auto alike = std::ranges::count_if(beats, [&](const Beat& beat) { return isAlike(beat, common); });
    if (2 * static_cast<std::size_t>(alike) < beats.size()) return std::nullopt;
    return common;
}

// The dots between a value's words, on a known beat, that start with the first of the given ones.
Dots sparseFrom(std::span<const Extent> dots, const Beat& beat, double hidden) {
    Dots chain;
    for (const Extent& e : dots) {
        if (!isSameKind(beat.dot, e, beat.wobble + 1)) continue;  // letters beside it
        if (chain.empty()) {
            chain.push_back(e);
            continue;
        }
        const double step = middleX(e) - middleX(chain.back());
        if (step > hidden) break;
        const double beats = std::round(step / beat.pitch);
        const bool keeps = beats >= 1 && std::abs(step - beats * beat.pitch) <= kOffBeat * beat.pitch + 0.5;
        if (keeps && std::abs(middleY(e) - middleY(chain.back())) <= beat.wobble + 0.5) chain.push_back(e);
    }
    return chain;
}

// Takes away the leaders of which a value that fills its line has left nothing but dots between its words.
// They have the beat of the form's other leaders.
void removeSparse(Pix* white, const std::vector<Dots>& bands, const Beat& beat, double hidden) {
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        Dots band = bandAt(bands, i);
        std::erase_if(band, [white](const Extent& e) { return !hasInk(white, e, kGone); });
        for (std::size_t from = 0; from + kShortest <= band.size(); ++from) {
            const Dots chain = sparseFrom(std::span{band}.subspan(from), beat, hidden);
            if (chain.size() < kShortest) continue;
            whitenLeader(white, chain, band, beat);
            from = static_cast<std::size_t>(
                       std::upper_bound(band.begin(), band.end(), chain.back(), isLeftOf) - band.begin()) -
                   1;
        }
    }
}

}  // namespace

void removeLeaders(Pix* white, int dpi, int wobble) {
    const PixPtr ink = paleInkOf(white);
    if (!ink) return;
    const double mm = dpi / 25.4;
    const Reach reach{kPitchMm * mm, kReachMm * mm, wobble};
    const auto bands = dotsByBand(ink.get(), mm);
    const std::vector<Leader> leaders = leadersIn(bands, reach);
    const auto common = commonBeat(leaders, reach);
    for (const Leader& leader : leaders) {
        Beat beat = leader.beat;
        // What all of them have in common is known better, and may be followed further.
        if (common && isAlike(beat, *common))
            beat.pitch = common->pitch, beat.hidden = std::max(beat.hidden, common->hidden);
        whitenLeader(white, leader.chain, bandAt(bands, leader.band), beat);
    }
    if (common) removeSparse(white, bands, *common, reach.hidden);
}

}  // namespace tramso
