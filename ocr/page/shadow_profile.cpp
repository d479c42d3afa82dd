// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/shadow_profile.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/median.h"

namespace tramso {

namespace {

constexpr double kPieceMm = 7.0;     // of an edge, looked at as one
constexpr double kWingMm = 4.0;      // to both sides of the edge
constexpr double kStrayMm = 3.0;     // by which the edge may be off its line
constexpr double kLeastBare = 0.15;  // of a piece, for its tone to be told
constexpr double kLeastFall = 0.5;
constexpr double kLeastDepth = 8.0;  // tones: less is what is left of a printed rule
constexpr double kLeft = 0.3;        // of its depth, what a shadow may have left there
constexpr double kFading = 0.2;      // … and what it has lost within a millimetre at least

// Tones across the line, a few millimetres to both sides.
using Profile = std::vector<int>;
constexpr int kUnknown = -1;

// The median along the line from … to, `off` px beside it, print left out.
int toneBeside(const ShadowLine& line, Pix* even, Pix* print, double from, double to, int off) {
    std::vector<int> tones;
    for (int along = static_cast<int>(from); along < to; ++along) {
        const int across = static_cast<int>(std::lround(line.across(along))) + off;
        const int x = line.level ? along : across;
        const int y = line.level ? across : along;
        const bool inside = x >= 0 && y >= 0 && x < pixGetWidth(even) && y < pixGetHeight(even);
        if (inside && !GET_DATA_BIT(rowOf(print, y), x)) tones.push_back(GET_DATA_BYTE(rowOf(even, y), x));
    }
    const bool told = double(tones.size()) >= kLeastBare * (to - from);
    return told ? median(std::move(tones)) : kUnknown;
}

// What print hides goes evenly from one known tone to the next: a step there is no step.
void bridge(Profile& profile) {
    std::size_t known = profile.size();
    for (std::size_t i = 0; i < profile.size(); ++i) {
        if (profile[i] == kUnknown) continue;
        const int first = known < i ? profile[known] : profile[i];
        const std::size_t start = known < i ? known : 0;
        for (std::size_t k = start; k < i; ++k)
            profile[k] =
                first + (profile[i] - first) * static_cast<int>(k - start) / static_cast<int>(i - start);
        known = i;
    }
    const int last = known < profile.size() ? profile[known] : 255;
    for (int& tone : profile)
        if (tone == kUnknown) tone = last;
}

Profile profileOf(const ShadowLine& line, Pix* even, Pix* print, double from, double to, int reach) {
    Profile profile;
    for (int off = -reach; off <= reach; ++off)
        profile.push_back(toneBeside(line, even, print, from, to, off));
    bridge(profile);
    return profile;
}

// Where between two places the tone changes most, a wing away from the ends.
std::size_t steepestStep(const Profile& profile, std::size_t wing) {
    std::size_t best = wing;
    for (std::size_t i = best; i + 1 < profile.size() - wing; ++i)
        if (std::abs(profile[i + 1] - profile[i]) > std::abs(profile[best + 1] - profile[best])) best = i;
    return best;
}

// The profiles laid step on step, those that fall there turned round; the median of all.
struct Laid {
    Profile profile;
    int rising = 0;  // pieces, less those that fall
};

Laid laidTogether(const std::vector<Profile>& pieces, std::size_t wing) {
    Laid laid;
    std::vector<std::vector<int>> tones(2 * wing);
    for (const Profile& piece : pieces) {
        const std::size_t step = steepestStep(piece, wing);
        const bool rises = piece[step + 1] > piece[step];
        laid.rising += rises ? 1 : -1;
        for (std::size_t i = 0; i < 2 * wing; ++i)
            tones[i].push_back(rises ? piece[step + 1 + i - wing] : piece[step + wing - i]);
    }
    for (auto& place : tones) laid.profile.push_back(median(std::move(place)));
    return laid;
}

// The steepest step up by the steepest down, within two pixels each; 0 for what is no shadow: a bar is as
// dark a millimetre before its edge, or goes on to the lower end.
double oneSidedness(const Profile& profile, std::size_t millimetre) {
    double rise = 0;
    double fall = kLeastFall;
    std::size_t edge = 0;
    for (std::size_t i = 0; i + 2 < profile.size(); ++i) {
        const double step = profile[i + 2] - profile[i];
        if (step > rise) edge = i;
        rise = std::max(rise, step);
        fall = std::max(fall, -step);
    }
    const double depth = profile.back() - profile[edge];
    const double lostBefore = profile[edge - std::min(edge, millimetre)] - profile[edge];
    const bool fades = depth >= kLeastDepth && lostBefore >= kFading * depth &&
                       profile.back() - profile.front() <= kLeft * depth;
    return fades ? rise / fall : 0.0;
}

}  // namespace

void findSheet(ShadowLine& line, const JudgedPage& page, Pix* print) {
    const int wing = static_cast<int>(page.px(kWingMm));
    const int reach = wing + static_cast<int>(page.px(kStrayMm));
    const double piece = page.px(kPieceMm);
    std::vector<Profile> pieces;
    for (double from = line.from; from + piece <= line.to; from += piece)
        pieces.push_back(profileOf(line, page.even.get(), print, from, from + piece, reach));
    const Laid laid = laidTogether(pieces, static_cast<std::size_t>(wing));
    line.sheetAfter = laid.rising > 0;
    line.oneSided = oneSidedness(laid.profile, static_cast<std::size_t>(page.px(1.0)));
}

}  // namespace tramso
