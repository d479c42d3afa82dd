// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/judge.h"

#include "ocr/page/coloured_ink.h"
#include "ocr/page/leaders.h"
#include "ocr/page/paper.h"
#include "ocr/page/rules.h"
#include "tests/unit/ocr/sample_pages.h"

using tramso::greyWithoutStamps;
using tramso::inkOf;
using tramso::judgePage;
using tramso::kSampleDpi;
using tramso::onWhitePaper;
using tramso::PageQuality;
using tramso::PageVerdict;
using tramso::PixPtr;

namespace {

PageQuality judged(const std::string& name) {
    const auto page = tramso::samplePicture(name);
    const PixPtr grey = greyWithoutStamps(page.pix(), kSampleDpi);
    const PixPtr white = onWhitePaper(grey.get());
    return judgePage(grey.get(), white.get(), kSampleDpi);
}

int inkCount(Pix* white) {
    const PixPtr ink = inkOf(white);
    int count = 0;
    pixCountPixels(ink.get(), &count, nullptr);
    return count;
}

// White paper, 8 bit.
PixPtr emptyPage() {
    PixPtr page{pixCreate(1200, 800, 8)};
    pixSetAll(page.get());
    return page;
}

void draw(Pix* page, int x, int y, int w, int h) {
    pixRasterop(page, x, y, w, h, PIX_CLR, nullptr, 0, 0);
}

}  // namespace

TEST_CASE("an empty sheet is blank in spite of noise, dust and the scanner's shadow at its edges") {
    CHECK(judged("blank").verdict == PageVerdict::Blank);
}

TEST_CASE("printed pages are good whichever way they lie") {
    for (const char* name : {"upright", "tilted", "upside_down", "sideways", "form"}) {
        CAPTURE(name);
        CHECK(judged(name).verdict == PageVerdict::Good);
    }
}

TEST_CASE("a smeared, a dark and a cut page are told apart") {
    CHECK(judged("blurred").verdict == PageVerdict::Blurred);
    CHECK(judged("dark").verdict == PageVerdict::TooDark);
    CHECK(judged("cut_off").verdict == PageVerdict::CutOff);
}

TEST_CASE("one short printed line is not a blank page") {
    const PixPtr page = emptyPage();
    // Twenty letters of 2 mm, as bars with gaps.
    for (int i = 0; i < 20; ++i) draw(page.get(), 300 + 22 * i, 400, 6, 24);
    CHECK(judgePage(page.get(), page.get(), kSampleDpi).verdict != PageVerdict::Blank);
}

TEST_CASE("dotted leaders go, an ellipsis and letters stay") {
    const PixPtr page = emptyPage();
    draw(page.get(), 100, 300, 20, 30);                                     // a letter
    for (int i = 0; i < 3; ++i) draw(page.get(), 130 + 12 * i, 326, 4, 4);  // an ellipsis
    const int kept = inkCount(page.get());
    for (int i = 0; i < 40; ++i) draw(page.get(), 400 + 13 * i, 326, 4, 4);
    tramso::removeLeaders(page.get(), kSampleDpi);
    CHECK(inkCount(page.get()) == kept);
}

TEST_CASE("table frames go, letters beside them stay") {
    const PixPtr page = emptyPage();
    for (int i = 0; i < 10; ++i) draw(page.get(), 120 + 30 * i, 300, 5, 30);
    draw(page.get(), 120, 400, 90, 20);  // thick and short: a bar of a letter, a filled box
    const int kept = inkCount(page.get());
    draw(page.get(), 100, 270, 900, 3);
    draw(page.get(), 100, 270, 3, 300);
    tramso::removeRules(page.get(), kSampleDpi);
    CHECK(inkCount(page.get()) == kept);
}

TEST_CASE("a seal fades to paper, print beneath it and a red title stay") {
    const PixPtr page{pixCreate(1200, 800, 32)};
    pixSetAll(page.get());
    const auto fill = [&](int x, int y, int w, int h, l_uint32 colour) {
        BOX* box = boxCreate(x, y, w, h);
        pixSetInRectArbitrary(page.get(), box, colour);
        boxDestroy(&box);
    };
    fill(600, 300, 400, 400, 0xD0202000);                                      // the seal
    fill(700, 400, 60, 20, 0x10101000);                                        // print beneath
    for (int i = 0; i < 12; ++i) fill(100 + 40 * i, 100, 25, 50, 0xD0202000);  // a title of 4 mm letters
    const PixPtr grey = greyWithoutStamps(page.get(), kSampleDpi);
    const auto at = [&](int x, int y) {
        l_uint32 value = 0;
        pixGetPixel(grey.get(), x, y, &value);
        return value;
    };
    CHECK(at(650, 350) > 240);
    CHECK(at(720, 410) < 40);
    CHECK(at(110, 120) < 130);
}
