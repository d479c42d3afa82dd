// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/upright.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "ocr/median.h"

namespace tramso {

namespace {

constexpr float kSureOfTurn =
    7.5F;  // pixOrientDetect: ≥ 8 on every page of the benchmark, copies and photographs too
constexpr float kSureOfTilt = 2.5F;  // confidence of pixFindSkew
constexpr float kWidestTilt = 7.0F;  // degrees
constexpr int kLargestLetter = 160;  // px at about 300 dpi: a 36 pt title; at least
constexpr int kUsualLetter = 36;     // px; what pixOrientDetect knows ascenders of: 11 pt capitals at 300 dpi
constexpr std::size_t kFewLetters = 400;  // on a page, which take half a second to read
constexpr double kLinesInBand = 10.0;     // letter heights that hold a few whole lines
constexpr float kLargestDot = 30.0F;      // px² at about 300 dpi
constexpr double kSmallestTilt = 0.15;    // degrees; turning by less blurs more than it helps

// Ink per row of a 1-bit picture.
std::vector<double> inkPerRow(Pix* ink) {
    std::vector<double> rows(static_cast<std::size_t>(pixGetHeight(ink)));
    NUMA* counts = pixCountPixelsByRow(ink, nullptr);
    for (std::size_t y = 0; y < rows.size(); ++y) {
        float value = 0;
        numaGetFValue(counts, static_cast<int>(y), &value);
        rows[y] = static_cast<double>(value);
    }
    numaDestroy(&counts);
    return rows;
}

// How clearly rows of print and gaps alternate at the best tilt: high across lines of print, low along them.
double rowContrast(Pix* ink) {
    float angle = 0;
    float confidence = 0;
    float score = 0;
    const auto failed =
        pixFindSkewSweepAndSearchScore(ink, &angle, &confidence, &score, 4, 4, 0.0F, kWidestTilt, 1.0F, 0.1F);
    return failed != 0 ? 0.0 : static_cast<double>(score);
}

// Lines of print run down the page instead of across.
bool isSideways(Pix* ink) {
    const PixPtr side{pixRotateOrth(ink, 1)};
    return side && rowContrast(side.get()) > rowContrast(ink);
}

// The longer sides of what may be letters, px.
std::vector<int> letterSizes(Pix* ink) {
    std::vector<int> sizes;
    const BoxaPtr boxes = inkExtents(ink);
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const Extent e = extentAt(boxes, i);
        if (static_cast<float>(e.w) * static_cast<float>(e.h) > 2 * kLargestDot)
            sizes.push_back(std::max(e.w, e.h));
    }
    return sizes;
}

// The middling one; 0 when there is nothing.
int middling(std::vector<int> sizes) {
    return sizes.empty() ? 0 : median(std::move(sizes));
}

// Letters only: frames and rules run both ways and would outvote the lines of print; dots and grains look
// like ascenders of nothing. Print that is large all over is brought down to what is usual.
PixPtr lettersOf(Pix* ink) {
    const int size = middling(letterSizes(ink));
    const int largest = std::max(kLargestLetter, 4 * size);
    const PixPtr small{pixSelectBySize(ink, largest, largest, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr)};
    PixPtr letters{small ? pixSelectByArea(small.get(), kLargestDot, 8, L_SELECT_IF_GT, nullptr) : nullptr};
    for (int now = size; letters && now > kUsualLetter * 3 / 2; now /= 2)
        letters.reset(pixReduceRankBinary2(letters.get(), 2, nullptr));
    return letters;
}

}  // namespace

Turn findTurn(Pix* page) {
    float up = 0;
    float left = 0;
    const PixPtr letters = lettersOf(page);
    Pix* ink = letters ? letters.get() : page;
    const bool sideways = isSideways(ink);
    if (pixOrientDetect(ink, &up, &left, 0, 0) != 0) return {sideways ? 90 : 0, false};
    const float own = sideways ? left : up;
    const float other = sideways ? up : left;
    const bool sure = std::abs(own) > kSureOfTurn && std::abs(own) > 1.4F * std::abs(other);
    // "left" positive: the page's top points left, so a clockwise quarter turn rights it.
    if (sideways) return {own >= 0 ? 90 : 270, sure};
    return {own >= 0 ? 0 : 180, sure};
}

PixPtr turned(Pix* page, int degrees) {
    return PixPtr{pixRotateOrth(page, degrees / 90)};
}

double findTilt(Pix* ink) {
    float angle = 0;
    float confidence = 0;
    if (pixFindSkewSweepAndSearch(ink, &angle, &confidence, 4, 2, kWidestTilt, 1.0F, 0.01F) != 0) return 0.0;
    const bool found = confidence >= kSureOfTilt && std::abs(angle) >= static_cast<float>(kSmallestTilt);
    return found ? static_cast<double>(angle) : 0.0;
}

PixPtr levelled(Pix* page, double degrees) {
    if (std::abs(degrees) < kSmallestTilt) return PixPtr{pixClone(page)};
    const auto radians = static_cast<float>(degrees * std::numbers::pi / 180.0);
    return PixPtr{pixRotate(page, radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0)};
}

Extent richestBand(Pix* ink, int dpi) {
    const auto rows = inkPerRow(ink);
    const auto sizes = letterSizes(ink);
    // Of few letters all are read: one line of them may be a zone of capitals that says nothing about up.
    if (sizes.size() < kFewLetters) return {0, 0, pixGetWidth(ink), pixGetHeight(ink)};
    const double wanted = std::max(static_cast<double>(dpi), kLinesInBand * middling(sizes));
    const auto high = std::min(rows.size(), static_cast<std::size_t>(std::max(1.0, wanted)));
    double sum = 0;
    double best = -1;
    std::size_t bestEnd = high;
    for (std::size_t y = 0; y < rows.size(); ++y) {
        sum += rows[y];
        if (y >= high) sum -= rows[y - high];
        if (y + 1 >= high && sum > best) {
            best = sum;
            bestEnd = y + 1;
        }
    }
    return {0, static_cast<int>(bestEnd - high), pixGetWidth(ink), static_cast<int>(high)};
}

}  // namespace tramso
