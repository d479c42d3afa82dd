// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/judge.h"

#include "ocr/page/coloured_ink.h"
#include "ocr/page/imprint.h"
#include "ocr/page/leaders.h"
#include "ocr/page/paper.h"
#include "ocr/page/rules.h"
#include "tests/unit/ocr/sample_pages.h"

using tramso::greyWithoutStamps;
using tramso::inkOf;
using tramso::judgePage;
using tramso::kSampleDpi;
using tramso::PageQuality;
using tramso::PageVerdict;
using tramso::PixPtr;

namespace {

PageQuality judged(const std::string& name) {
    const auto page = tramso::samplePicture(name);
    return judgePage(page.pix(), page.dpi());
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

TEST_CASE(
    "an empty sheet is blank in spite of noise, dust, what shines through and the shadow at its edges") {
    CHECK(judged("blank").verdict == PageVerdict::Blank);
    CHECK(judged("back").verdict == PageVerdict::Blank);
}

TEST_CASE("a sheet with nothing but a stamp and a signature is not blank") {
    CHECK(judged("stamp_only").verdict == PageVerdict::Good);
}

TEST_CASE("printed pages are good whichever way they lie, stamped or folded") {
    for (const char* name :
         {"upright", "tilted", "upside_down", "sideways", "form", "folded", "again", "otherwise"}) {
        CAPTURE(name);
        CHECK(judged(name).verdict == PageVerdict::Good);
        CHECK_FALSE(judged(name).mark);
    }
}

TEST_CASE("each fault of a scan has its verdict") {
    const auto [name, verdict] =
        GENERATE(table<const char*, PageVerdict>({{"blurred", PageVerdict::Blurred},
                                                  {"smeared", PageVerdict::Blurred},
                                                  {"half_blurred", PageVerdict::Blurred},
                                                  {"dark", PageVerdict::TooDark},
                                                  {"faint", PageVerdict::TooLight},
                                                  {"coarse", PageVerdict::TooCoarse},
                                                  {"cut_off", PageVerdict::CutOff},
                                                  {"cut_between_lines", PageVerdict::CutOff},
                                                  {"covered", PageVerdict::SecondSheet},
                                                  {"glare", PageVerdict::Glare}}));
    CAPTURE(name);
    CHECK(judged(name).verdict == verdict);
}

TEST_CASE("a verdict that means a part of the page says which") {
    const auto cut = judged("cut_off").mark;
    REQUIRE(cut);
    CHECK(cut->x == 0.0);
    CHECK(cut->height == 1.0);
    const auto spot = judged("glare").mark;
    REQUIRE(spot);
    CHECK(spot->x < 480.0 / 1400);
    CHECK(spot->x + spot->width > 480.0 / 1400);
    CHECK(spot->y < 420.0 / 1100);
    CHECK(spot->y + spot->height > 420.0 / 1100);
    const auto soft = judged("half_blurred").mark;
    REQUIRE(soft);
    CHECK(soft->y > 0.3);
}

TEST_CASE("a look has a preview, and knows the same page from the same form filled in otherwise") {
    const auto lookAt = [](const std::string& name) {
        return tramso::lookAtPage(tramso::sampleFile(name + ".jpg"), 0);
    };
    const auto first = lookAt("upright");
    const auto again = lookAt("again");
    const auto turned = lookAt("upside_down");
    const auto otherwise = lookAt("otherwise");
    REQUIRE((first && again && turned && otherwise));
    CHECK(tramso::decodePicture(first->preview));
    CHECK(tramso::sameImprint(first->imprint, again->imprint));
    CHECK(tramso::sameImprint(first->imprint, turned->imprint));
    CHECK_FALSE(tramso::sameImprint(first->imprint, otherwise->imprint));
    CHECK_FALSE(tramso::sameImprint(first->imprint, lookAt("blank")->imprint));
}

TEST_CASE("a mark follows its page when that is turned") {
    const tramso::PageMark mark{0.1, 0.2, 0.3, 0.1};
    const auto quarter = tramso::turnedMark(mark, 90);
    CHECK(quarter.x == Approx(0.7));
    CHECK(quarter.y == Approx(0.1));
    CHECK(quarter.width == Approx(0.1));
    CHECK(quarter.height == Approx(0.3));
    CHECK(tramso::turnedMark(mark, 0) == mark);
}

TEST_CASE("one short printed line is not a blank page") {
    const PixPtr page = emptyPage();
    // Twenty letters of 2 mm, as bars with gaps.
    for (int i = 0; i < 20; ++i) draw(page.get(), 300 + 22 * i, 400, 6, 24);
    CHECK(judgePage(page.get(), kSampleDpi).verdict != PageVerdict::Blank);
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
