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
constexpr int kPitch = 13;  // px from one full stop of a leader to the next
constexpr int kDot = 6;

// Full stops that stand on the line at y.
void dotRow(Pix* page, int x, int y, int count) {
    for (int i = 0; i < count; ++i) fillBox(page, x + i * kPitch, y - kDot, kDot, kDot);
}

// A stem that stands on the line at y.
void stem(Pix* page, int x, int y) {
    fillBox(page, x, y - 40, 6, 40);
}

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
    fillBox(page.get(), 100, 120, 1400, 3);     // the rule
    fillBox(page.get(), 300, 80, 30, 34);       // a letter …
    fillBox(page.get(), 312, 120, 6, 5);        // … and its dot, two px of which stick out
    fillBox(page.get(), 600, 80, 30, 34);       // a letter …
    fillBox(page.get(), 612, 123, 2, 1);        // … and a grain
    fillBox(page.get(), 900, 120, 6, 5);        // a dot without a letter
    fillBox(page.get(), 1200, 80, 30, 34);      // a letter …
    fillBox(page.get(), 1212, 123, 5, 1, 190);  // … and a dot of which a shade sticks out
    removeRules(page.get(), kDpi);
    CHECK(darkIn(page.get(), 290, 116, 50, 20) == 6 * 5);
    CHECK(darkIn(page.get(), 590, 116, 50, 20) <= 2);
    CHECK(darkIn(page.get(), 890, 116, 30, 7) == 0);
    CHECK(darkIn(page.get(), 1190, 116, 50, 20) == 5 * 3);
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

TEST_CASE("of full stops that a value was typed on, those between its letters go and what sticks to them") {
    auto page = sheetOf(1200, 200);
    dotRow(page.get(), 300, 100, 60);
    stem(page.get(), 304, 100);           // stands on the first dot, which juts out to the left
    stem(page.get(), 343, 100);           // touches the dot left of it
    fillBox(page.get(), 374, 60, 6, 40);  // an L …
    fillBox(page.get(), 374, 95, 40, 5);  // … whose foot lies on three dots
    stem(page.get(), 440, 100);
    removeLeaders(page.get(), kDpi);
    CHECK(darkIn(page.get(), 310, 90, 33, 14) == 0);      // between the first two
    CHECK(darkIn(page.get(), 349, 90, 25, 14) == 0);      // up to the L
    CHECK(darkIn(page.get(), 374, 95, 40, 5) == 40 * 5);  // its foot is whole
    CHECK(darkIn(page.get(), 446, 90, 700, 14) == 0);     // behind the value
    for (const int x : {304, 343, 374, 440}) CHECK(darkIn(page.get(), x, 60, 6, 40) == 6 * 40);
}

TEST_CASE("letters before or after a leader keep what stands on its beat") {
    auto page = sheetOf(1200, 200);
    dotRow(page.get(), 400, 100, 40);
    fillBox(page.get(), 400 - 2 * kPitch, 94, kDot, kDot);  // the lower dot of a label's colon …
    fillBox(page.get(), 400 - 2 * kPitch, 72, kDot, kDot);  // … and the upper one
    const int after = 400 + 40 * kPitch + 8;                // a value behind the dots
    stem(page.get(), after, 100);
    fillBox(page.get(), after, 95, 22, 5);
    stem(page.get(), after + 36, 100);
    removeLeaders(page.get(), kDpi);
    CHECK(darkIn(page.get(), 360, 60, 38, 50) == 2 * kDot * kDot);
    CHECK(darkIn(page.get(), after, 50, 100, 60) == 6 * 40 + 16 * 5 + 6 * 40);
    CHECK(darkIn(page.get(), 399, 80, 40 * kPitch, 30) == 0);
}

TEST_CASE("a line that its value fills gives up its dots on the beat of the form's other lines") {
    auto page = sheetOf(1600, 800);
    for (int i = 0; i < 4; ++i) dotRow(page.get(), 300, 100 + i * 100, 60);
    for (int i = 0; i < 8; ++i) {
        stem(page.get(), 300 + i * 8 * kPitch + 20, 600);  // words with a dot left between them
        fillBox(page.get(), 300 + i * 8 * kPitch, 600 - kDot, kDot, kDot);
        stem(page.get(), 300 + i * 97 + 20, 700);  // sentences of a letter each
        fillBox(page.get(), 300 + i * 97, 700 - kDot, kDot, kDot);
    }
    removeLeaders(page.get(), kDpi);
    CHECK(darkIn(page.get(), 290, 550, 1000, 60) == 8 * 6 * 40);
    CHECK(darkIn(page.get(), 290, 650, 1000, 60) == 8 * (6 * 40 + kDot * kDot));
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
