// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/upright.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace tramso {

namespace {

constexpr float kSureOfTurn =
    9.0F;  // pixOrientDetect: ≥ 12 on every flat test page, |8| and less when blurred
constexpr float kSureOfTilt = 2.5F;     // confidence of pixFindSkew
constexpr float kWidestTilt = 7.0F;     // degrees
constexpr double kSmallestTilt = 0.05;  // degrees; below, turning blurs more than it helps

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

}  // namespace

Turn findTurn(Pix* ink) {
    float up = 0;
    float left = 0;
    if (pixOrientDetect(ink, &up, &left, 0, 0) != 0) return {isSideways(ink) ? 90 : 0, false};
    const bool sideways = isSideways(ink);
    const float own = sideways ? left : up;
    const float other = sideways ? up : left;
    const bool sure = std::abs(own) > kSureOfTurn && std::abs(own) > 2 * std::abs(other);
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
    const auto high = std::min(rows.size(), static_cast<std::size_t>(std::max(1, dpi)));
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
