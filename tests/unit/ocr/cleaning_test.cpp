// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "ocr/page/copies.h"
#include "ocr/page/leaders.h"
#include "ocr/page/rules.h"
#include "ocr/page/specks.h"
#include "ocr/page/tick_boxes.h"
#include "tests/unit/ocr/drawn.h"

using namespace tramso;

namespace {

constexpr int kDpi = 300;

}  // namespace

TEST_CASE("boxes to tick vanish with their tick; letters, digits in boxes and filled bullets stay") {
    auto page = sheetOf(1200, 300);
    frameBox(page.get(), 100, 100, 44, 44, 3);
    fillBox(page.get(), 112, 118, 20, 5);        // a tick
    frameBox(page.get(), 300, 100, 120, 90, 3);  // a picture frame, too large
    fillBox(page.get(), 600, 100, 44, 44);       // a bullet
    fillBox(page.get(), 800, 100, 8, 44);        // an "H"
    fillBox(page.get(), 836, 100, 8, 44);
    fillBox(page.get(), 800, 118, 44, 8);
    removeTickBoxes(page.get(), kDpi);
    CHECK(darkIn(page.get(), 90, 90, 64, 64) == 0);
    CHECK(darkIn(page.get(), 290, 90, 140, 110) > 1000);
    CHECK(darkIn(page.get(), 590, 90, 64, 64) == 44 * 44);
    CHECK(darkIn(page.get(), 790, 90, 64, 64) == 8 * 44 * 2 + 28 * 8);
}

TEST_CASE("strokes between boxes for single letters go with the rules, the letters in them stay") {
    auto page = sheetOf(1200, 300);
    for (int x = 100; x <= 1000; x += 75) fillBox(page.get(), x, 100, 3, 72);
    fillBox(page.get(), 100, 100, 903, 3);
    fillBox(page.get(), 100, 170, 903, 3);
    for (int x = 100; x < 1000; x += 75) fillBox(page.get(), x + 34, 116, 6, 40);  // digits 1
    removeRules(page.get(), kDpi);
    CHECK(darkIn(page.get(), 0, 0, 1200, 300) == 12 * 6 * 40);
}

TEST_CASE(
    "a descender and a mark that cross the rule they are written on stay whole, one that touches it is cut") {
    auto page = sheetOf(1200, 200);
    fillBox(page.get(), 100, 120, 900, 3);  // the rule
    fillBox(page.get(), 300, 80, 6, 60);    // a descender
    fillBox(page.get(), 500, 116, 8, 10);   // a dot below a letter
    fillBox(page.get(), 700, 80, 6, 40);    // a stroke that ends on the rule
    removeRules(page.get(), kDpi);
    CHECK(darkIn(page.get(), 290, 60, 30, 100) == 6 * 60);
    CHECK(darkIn(page.get(), 490, 100, 30, 40) == 8 * 10);
    CHECK(darkIn(page.get(), 690, 119, 30, 20) == 0);
    CHECK(darkIn(page.get(), 800, 100, 200, 60) == 0);
}

TEST_CASE("a dot that lies on the rule below its letter stays, a grain of the rule does not") {
    auto page = sheetOf(1600, 200);
    fillBox(page.get(), 100, 120, 1400, 3);  // the rule
    fillBox(page.get(), 300, 80, 30, 34);    // a letter …
    fillBox(page.get(), 312, 120, 6, 5);     // … and its dot, two px of which stick out
    fillBox(page.get(), 600, 80, 30, 34);    // a letter …
    fillBox(page.get(), 612, 123, 2, 1);     // … and a grain
    fillBox(page.get(), 900, 120, 6, 5);     // a dot without a letter
    removeRules(page.get(), kDpi);
    CHECK(darkIn(page.get(), 290, 116, 50, 20) == 6 * 5);
    CHECK(darkIn(page.get(), 590, 116, 50, 20) <= 2);
    CHECK(darkIn(page.get(), 890, 116, 30, 7) == 0);
}

TEST_CASE("dashes and dots of a leader vanish even where some are missing; a hyphen and a full stop stay") {
    for (const int wide : {4, 9}) {
        CAPTURE(wide);
        auto page = sheetOf(1200, 200);
        const int pitch = wide == 4 ? 13 : 18;
        for (int i = 0; i < 40; ++i)
            if (i % 7 != 3) fillBox(page.get(), 300 + i * pitch, 100, wide, 4);
        fillBox(page.get(), 100, 60, 30, 44);  // a letter …
        fillBox(page.get(), 136, 98, 6, 6);    // … its full stop
        fillBox(page.get(), 200, 84, 16, 5);   // and a hyphen
        removeLeaders(page.get(), kDpi);
        CHECK(darkIn(page.get(), 290, 90, 900, 30) == 0);
        CHECK(darkIn(page.get(), 0, 0, 250, 200) == 30 * 44 + 36 + 80);
    }
}

TEST_CASE("dots without a letter near them are dust; both dots of a colon and marks of letters are not") {
    auto page = sheetOf(800, 300);
    fillBox(page.get(), 500, 200, 7, 7);  // dust
    fillBox(page.get(), 600, 200, 7, 7);  // two grains of it
    fillBox(page.get(), 612, 204, 7, 7);
    fillBox(page.get(), 100, 100, 30, 40);  // a letter
    fillBox(page.get(), 112, 146, 7, 7);    // with a dot below
    fillBox(page.get(), 138, 106, 7, 7);    // and a colon behind it
    fillBox(page.get(), 138, 132, 7, 7);
    removeLoneSpecks(page.get(), kDpi);
    CHECK(darkIn(page.get(), 400, 100, 400, 200) == 0);
    CHECK(darkIn(page.get(), 90, 90, 100, 100) == 1200 + 3 * 49);
}

TEST_CASE("a copy is told from a scan by its tones, and grains on it vanish without harm to print") {
    auto copy = sheetOf(600, 400);
    fillBox(copy.get(), 100, 100, 12, 22);
    fillBox(copy.get(), 108, 126, 2, 2);  // the dot below a letter at 150 dpi
    for (int i = 0; i < 50; ++i) pixSetPixel(copy.get(), 200 + i * 7, 50 + (i * 37) % 300, 0);
    CHECK(isTwoTone(copy.get()));
    removeGrains(copy.get(), 150);
    CHECK(darkIn(copy.get(), 0, 0, 600, 400) == 12 * 22 + 4);
    auto scan = sheetOf(600, 400);
    fillBox(scan.get(), 100, 100, 100, 100, 120);
    CHECK_FALSE(isTwoTone(scan.get()));
}
