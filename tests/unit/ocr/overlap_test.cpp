// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "ocr/page/judge.h"
#include "tests/unit/ocr/drawn.h"

using namespace tramso;

namespace {

constexpr int kOverlapDpi = 150;
constexpr int kPageWide = 1240;
constexpr int kPageHigh = 1754;

// Lines of letters, 2 mm high, from `top` to `bottom`.
void printLines(Pix* page, int left, int right, int top, int bottom) {
    for (int y = top; y + 14 < bottom; y += 40)
        for (int x = left; x + 8 < right; x += 14) frameBox(page, x, y, 8, 14, 2);
}

// Darkens by up to 60 tones within `reach` px of a rectangle, the more the nearer.
void castShadow(Pix* page, Extent sheet, int reach) {
    for (int y = std::max(0, sheet.y - reach); y < std::min(kPageHigh, sheet.y + sheet.h + reach); ++y)
        for (int x = std::max(0, sheet.x - reach); x < std::min(kPageWide, sheet.x + sheet.w + reach); ++x) {
            const int right = x - (sheet.x + sheet.w - 1);
            const int below = y - (sheet.y + sheet.h - 1);
            const int away = std::max({0, sheet.x - x, right, sheet.y - y, below});
            const int tone = toneAt(page, x, y) - 60 * (reach - std::min(reach, away)) / reach;
            SET_DATA_BYTE(rowOf(page, y), x, static_cast<l_uint8>(std::max(0, tone)));
        }
}

void layOver(Pix* page, Extent sheet) {
    castShadow(page, sheet, 16);
    fillBox(page, std::max(0, sheet.x), sheet.y,
            std::min(kPageWide, sheet.x + sheet.w) - std::max(0, sheet.x),
            std::min(kPageHigh, sheet.y + sheet.h) - sheet.y, 250);
}

PixPtr pageOfLines() {
    PixPtr page = sheetOf(kPageWide, kPageHigh, 240);
    printLines(page.get(), 120, 1120, 160, 1500);
    return page;
}

}  // namespace

TEST_CASE("a blank sheet over a corner of the page is told, and where it lies") {
    const auto page = pageOfLines();
    layOver(page.get(), {700, 900, 600, 900});
    const auto quality = judgePage(page.get(), kOverlapDpi);
    CHECK(quality.verdict == PageVerdict::SecondSheet);
    REQUIRE(quality.mark);
    CHECK(quality.mark->x == Approx(700.0 / kPageWide).margin(0.02));
    CHECK(quality.mark->y == Approx(900.0 / kPageHigh).margin(0.02));
}

TEST_CASE("a sheet as wide as the page is told although its print begins right below its edge") {
    const auto page = pageOfLines();
    layOver(page.get(), {-20, 800, kPageWide + 40, kPageHigh});
    printLines(page.get(), 120, 1120, 830, 1600);
    CHECK(judgePage(page.get(), kOverlapDpi).verdict == PageVerdict::SecondSheet);
}

TEST_CASE("a small sheet alone on the glass covers nothing") {
    auto glass = sheetOf(kPageWide, kPageHigh, 240);
    const Extent sheet{200, 300, 800, 1100};
    layOver(glass.get(), sheet);
    printLines(glass.get(), 300, 900, 400, 1300);
    CHECK(judgePage(glass.get(), kOverlapDpi).verdict == PageVerdict::Good);
}

TEST_CASE("creases that cross, and a grey bar, are no sheet's edge") {
    const auto page = pageOfLines();
    for (int off = -8; off <= 8; ++off) {
        const int depth = 70 * (9 - std::abs(off)) / 9;
        for (int y = 0; y < kPageHigh; ++y)
            SET_DATA_BYTE(rowOf(page.get(), y), 600 + off,
                          static_cast<l_uint8>(std::max(0, toneAt(page.get(), 600 + off, y) - depth)));
        for (int x = 0; x < kPageWide; ++x)
            SET_DATA_BYTE(rowOf(page.get(), 900 + off), x,
                          static_cast<l_uint8>(std::max(0, toneAt(page.get(), x, 900 + off) - depth)));
    }
    for (int y = 1300; y < 1316; ++y)
        for (int x = 60; x < 1180; ++x)
            SET_DATA_BYTE(rowOf(page.get(), y), x, static_cast<l_uint8>(toneAt(page.get(), x, y) * 4 / 5));
    CHECK(judgePage(page.get(), kOverlapDpi).verdict == PageVerdict::Good);
}
