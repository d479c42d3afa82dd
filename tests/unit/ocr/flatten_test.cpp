// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "ocr/page/flatten.h"
#include "tests/unit/ocr/drawn.h"

using namespace tramso;

namespace {

constexpr int kWidth = 900;
constexpr int kHeight = 1200;

// A light quadrangle on a dark desk, its upper and lower edge bulging by `bow` px.
PixPtr photograph(const Outline& o, double bow = 0) {
    PixPtr photo = sheetOf(kWidth, kHeight, 70);
    const auto between = [](Spot a, Spot b, double t) { return a.y + t * (b.y - a.y); };
    for (int x = 0; x < kWidth; ++x)
        for (int y = 0; y < kHeight; ++y) {
            const double left = o.topLeft.x + (y - o.topLeft.y) / (o.bottomLeft.y - o.topLeft.y) *
                                                  (o.bottomLeft.x - o.topLeft.x);
            const double right = o.topRight.x + (y - o.topRight.y) / (o.bottomRight.y - o.topRight.y) *
                                                    (o.bottomRight.x - o.topRight.x);
            const double t = (x - o.topLeft.x) / (o.topRight.x - o.topLeft.x);
            const double bulge = bow * std::sin(3.14159265 * t);
            const bool inside = x >= left && x < right && y >= between(o.topLeft, o.topRight, t) + bulge &&
                                y < between(o.bottomLeft, o.bottomRight, t) + bulge;
            if (inside) pixSetPixel(photo.get(), x, y, 225);
        }
    return photo;
}

const Outline kSheet{{130, 90}, {770, 120}, {800, 1090}, {90, 1060}, {}, {}, {}, {}, true};

void checkNear(Spot found, Spot drawn, double px) {
    CHECK(found.x == Approx(drawn.x).margin(px));
    CHECK(found.y == Approx(drawn.y).margin(px));
}

}  // namespace

TEST_CASE("the four corners of a photographed sheet are found to a few pixels") {
    const auto photo = photograph(kSheet);
    const auto found = findOutline(photo.get());
    REQUIRE(found);
    CHECK(found->slanted);
    checkNear(found->topLeft, kSheet.topLeft, 5);
    checkNear(found->topRight, kSheet.topRight, 5);
    checkNear(found->bottomRight, kSheet.bottomRight, 5);
    checkNear(found->bottomLeft, kSheet.bottomLeft, 5);
}

TEST_CASE("a line drawn from edge to edge of a slanted sheet comes out level") {
    auto photo = photograph(kSheet);
    // Half-way down both sides, as projected: the diagonals cross in the sheet's middle.
    const auto found = findOutline(photo.get());
    REQUIRE(found);
    const auto flat = flattened(photo.get(), *found);
    REQUIRE(flat);
    // A-series proportions, and nothing of the desk left.
    CHECK(double(pixGetHeight(flat.get())) / pixGetWidth(flat.get()) == Approx(1.414).margin(0.15));
    const int w = pixGetWidth(flat.get());
    const int h = pixGetHeight(flat.get());
    CHECK(darkIn(flat.get(), 8, 8, w - 16, h - 16) == 0);
}

TEST_CASE("a bent sheet is unbent: its upper edge no longer shows the desk, nor is any of it cut off") {
    const auto photo = photograph(kSheet, 22);
    const auto found = findOutline(photo.get());
    REQUIRE(found);
    CHECK(bowAt(found->top, 0.5) == Approx(22).margin(6));
    const auto flat = flattened(photo.get(), *found);
    REQUIRE(flat);
    const int w = pixGetWidth(flat.get());
    CHECK(darkIn(flat.get(), 10, 9, w - 20, 30) == 0);
}

TEST_CASE("a scan that the sheet fills has no outline, whatever is printed on it") {
    auto scan = sheetOf(kWidth, kHeight, 240);
    CHECK_FALSE(findOutline(scan.get()));
    for (int y = 100; y < 1100; y += 40) fillBox(scan.get(), 120, y, 640, 18, 30);
    CHECK_FALSE(findOutline(scan.get()));
    fillBox(scan.get(), 0, 0, kWidth, 400, 40);  // a dark picture across the upper third
    CHECK_FALSE(findOutline(scan.get()));
}

TEST_CASE("colours survive flattening") {
    PixPtr photo{pixConvertTo32(photograph(kSheet).get())};
    for (int y = 500; y < 700; ++y)
        for (int x = 350; x < 550; ++x) pixSetRGBPixel(photo.get(), x, y, 200, 30, 40);
    const auto found = findOutline(photo.get());
    REQUIRE(found);
    const auto flat = flattened(photo.get(), *found);
    REQUIRE(flat);
    int r = 0;
    int g = 0;
    int b = 0;
    pixGetRGBPixel(flat.get(), pixGetWidth(flat.get()) / 2, pixGetHeight(flat.get()) / 2, &r, &g, &b);
    CHECK(r == Approx(200).margin(4));
    CHECK(g == Approx(30).margin(4));
    CHECK(b == Approx(40).margin(4));
}
