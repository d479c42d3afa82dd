// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/upright.h"

#include <cmath>

#include "ocr/page/keeping.h"
#include "ocr/page/paper.h"
#include "tests/unit/ocr/sample_pages.h"

using tramso::findTilt;
using tramso::findTurn;
using tramso::inkOf;
using tramso::onWhitePaper;
using tramso::PixPtr;

namespace {

PixPtr whitePage(const std::string& name) {
    const auto page = tramso::samplePicture(name);
    const PixPtr grey{pixConvertTo8(page.pix(), 0)};
    return onWhitePaper(grey.get());
}

}  // namespace

TEST_CASE("a page is found upright however it was laid on the glass") {
    const PixPtr upright = whitePage("upright");
    for (const int laid : {0, 90, 180, 270}) {
        CAPTURE(laid);
        const PixPtr page = tramso::turned(upright.get(), laid);
        const auto turn = findTurn(inkOf(page.get()).get());
        CHECK(turn.sure);
        CHECK(turn.degrees == (360 - laid) % 360);
    }
}

TEST_CASE("a few large lines are enough to tell the axis, and up from down when sure") {
    for (const char* name : {"notice_18_5", "notice_26_3", "notice_26_1", "notice_36_4"}) {
        const PixPtr upright = whitePage(name);
        for (const int laid : {0, 90, 180, 270}) {
            CAPTURE(name, laid);
            const auto turn = findTurn(inkOf(tramso::turned(upright.get(), laid).get()).get());
            CHECK((turn.degrees + laid) % 180 == 0);
            if (turn.sure) CHECK(turn.degrees == (360 - laid) % 360);
        }
    }
}

TEST_CASE("the axis of the lines is found on tilted pages too") {
    for (const char* name : {"tilted", "upside_down"}) {
        CAPTURE(name);
        CHECK(findTurn(inkOf(whitePage(name).get()).get()).degrees % 180 == 0);
    }
}

TEST_CASE("tilt is taken out to within 0.3 degrees") {
    const PixPtr upright = whitePage("upright");
    CHECK(std::abs(findTilt(inkOf(upright.get()).get())) < 0.3);
    for (const double tilt : {-5.0, -2.0, -0.6, 0.6, 2.0, 5.0}) {
        CAPTURE(tilt);
        const PixPtr page = tramso::levelled(upright.get(), tilt);
        const double found = findTilt(inkOf(page.get()).get());
        CHECK(found == Approx(-tilt).margin(0.3));
        const PixPtr straight = tramso::levelled(page.get(), found);
        CHECK(std::abs(findTilt(inkOf(straight.get()).get())) < 0.3);
    }
}

TEST_CASE("an empty page has no tilt") {
    const PixPtr page{pixCreate(1000, 800, 1)};
    CHECK(findTilt(page.get()) == 0.0);
}

TEST_CASE("the kept picture says its true size and keeps the colour of a seal") {
    const auto page = tramso::samplePicture("form");
    const auto kept = tramso::keepPicture(page.pix(), tramso::kSampleDpi, 0, 0.0);
    REQUIRE(kept);
    CHECK(kept->dpi == 200);
    const auto picture = tramso::decodePicture(kept->jpeg);
    REQUIRE(picture);
    CHECK(picture->width() == kept->width);
    CHECK(picture->height() == kept->height);
    CHECK(kept->width == Approx(page.width() * kept->scale).margin(1));
    int r = 0;
    int g = 0;
    int b = 0;
    // The middle of the seal's star, at 1090,830 of the drawn page.
    pixGetRGBPixel(picture->pix(), 1090 * 2 / 3, 860 * 2 / 3, &r, &g, &b);
    CHECK(r > 150);
    CHECK(r - g > 80);
}
