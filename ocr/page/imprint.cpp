// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/imprint.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/page/soften.h"
#include "ocr/page/upright.h"

namespace tramso {

namespace {

constexpr int kImprintDpi = 50;
constexpr int kImprintInk = 215;      // of 255, of the reduced page
constexpr int kFewestInk = 600;       // px: some lines of print
constexpr int kFarthest = 20;         // px: a centimetre
constexpr int kAround = 2;            // px about the best shift of rows and columns that are tried too
constexpr double kAlikeInk = 0.75;    // ink of one page by that of the other
constexpr double kSameBelow = 0.006;  // share of the ink that may lack its counterpart: a word in 150
constexpr int kSlack = 5;             // px: how far a stroke may be off, as the side of a square

using Profile = std::vector<double>;

// Ink per row, or per column.
Profile profileOf(Pix* ink, bool rows) {
    NUMA* counts = rows ? pixCountPixelsByRow(ink, nullptr) : pixCountPixelsByColumn(ink);
    Profile profile(static_cast<std::size_t>(counts != nullptr ? numaGetCount(counts) : 0));
    for (std::size_t i = 0; i < profile.size(); ++i) {
        float value = 0;
        numaGetFValue(counts, static_cast<int>(i), &value);
        profile[i] = static_cast<double>(value);
    }
    numaDestroy(&counts);
    return profile;
}

// By how much the second must be moved to lie on the first.
int bestShift(const Profile& one, const Profile& other) {
    int best = 0;
    double most = -1;
    for (int shift = -kFarthest; shift <= kFarthest; ++shift) {
        double sum = 0;
        for (int i = 0; i < static_cast<int>(one.size()); ++i) {
            const int j = i - shift;
            if (j >= 0 && j < static_cast<int>(other.size()))
                sum += one[static_cast<std::size_t>(i)] * other[static_cast<std::size_t>(j)];
        }
        if (sum <= most) continue;
        most = sum;
        best = shift;
    }
    return best;
}

int inkIn(Pix* ink) {
    l_int32 count = 0;
    pixCountPixels(ink, &count, nullptr);
    return count;
}

PixPtr moved(Pix* ink, int right, int down) {
    return PixPtr{pixTranslate(nullptr, ink, right, down, L_BRING_IN_WHITE)};
}

// Ink of one that lacks a counterpart in the other; lone pixels are chance.
int unmatched(Pix* one, Pix* other) {
    const PixPtr wide{pixDilateBrick(nullptr, other, kSlack, kSlack)};
    const PixPtr left{wide ? pixSubtract(nullptr, one, wide.get()) : nullptr};
    if (!left) return inkIn(one);
    // What was moved out of the picture has no counterpart there.
    const int rim = kFarthest + kAround;
    pixSetOrClearBorder(left.get(), rim, rim, rim, rim, PIX_CLR);
    const PixPtr solid{pixOpenBrick(nullptr, left.get(), 2, 2)};
    return solid ? inkIn(solid.get()) : inkIn(left.get());
}

// `other` moved so that most ink lies on ink.
PixPtr laidOn(Pix* one, Pix* other) {
    const int right = bestShift(profileOf(one, false), profileOf(other, false));
    const int down = bestShift(profileOf(one, true), profileOf(other, true));
    PixPtr best;
    int most = -1;
    for (int dy = -kAround; dy <= kAround; ++dy)
        for (int dx = -kAround; dx <= kAround; ++dx) {
            PixPtr tried = moved(other, right + dx, down + dy);
            const PixPtr both{tried ? pixAnd(nullptr, one, tried.get()) : nullptr};
            const int shared = both ? inkIn(both.get()) : -1;
            if (shared <= most) continue;
            most = shared;
            best = std::move(tried);
        }
    return best;
}

// The larger share of ink of either that lacks its counterpart, 0–1.
double differenceOf(Pix* one, Pix* other) {
    const PixPtr laid = laidOn(one, other);
    if (!laid) return 1.0;
    const double least = std::max(1, std::min(inkIn(one), inkIn(other)));
    return std::max(unmatched(one, laid.get()), unmatched(laid.get(), one)) / least;
}

PixPtr pictureOf(const PageImprint& imprint) {
    PixPtr pix{imprint.width > 0 ? pixCreate(imprint.width, imprint.height, 1) : nullptr};
    const std::size_t words =
        pix ? static_cast<std::size_t>(pixGetWpl(pix.get())) * std::size_t(imprint.height) : 0;
    if (!pix || words != imprint.rows.size()) return nullptr;
    std::copy(imprint.rows.begin(), imprint.rows.end(), pixGetData(pix.get()));
    return pix;
}

}  // namespace

PageImprint imprintOf(const JudgedPage& page) {
    const auto scale = static_cast<float>(kImprintDpi) / static_cast<float>(page.dpi);
    const PixPtr small{pixScaleAreaMap(page.white.get(), scale, scale)};
    const PixPtr level = small ? levelled(small.get(), findTilt(page.inner.get())) : nullptr;
    // Turning softens print; softened all alike, pages that lay straight have as much ink as those that did
    // not.
    const PixPtr soft = level ? softened(level.get()) : nullptr;
    const PixPtr ink{soft ? pixThresholdToBinary(soft.get(), kImprintInk) : nullptr};
    PageImprint imprint;
    if (!ink || inkIn(ink.get()) < kFewestInk) return imprint;
    imprint.width = pixGetWidth(ink.get());
    imprint.height = pixGetHeight(ink.get());
    const auto* first = pixGetData(ink.get());
    imprint.rows.assign(first, first + std::ptrdiff_t{pixGetWpl(ink.get())} * imprint.height);
    return imprint;
}

double imprintDifference(const PageImprint& one, const PageImprint& other) {
    const PixPtr a = pictureOf(one);
    const PixPtr b = pictureOf(other);
    if (!a || !b) return 1.0;
    const double inkA = inkIn(a.get());
    const double inkB = inkIn(b.get());
    if (std::min(inkA, inkB) < kAlikeInk * std::max(inkA, inkB)) return 1.0;
    const double upright = differenceOf(a.get(), b.get());
    if (upright <= kSameBelow) return upright;
    const PixPtr turnedRound{pixRotate180(nullptr, b.get())};
    return turnedRound ? std::min(upright, differenceOf(a.get(), turnedRound.get())) : upright;
}

bool sameImprint(const PageImprint& one, const PageImprint& other) {
    return imprintDifference(one, other) <= kSameBelow;
}

}  // namespace tramso
