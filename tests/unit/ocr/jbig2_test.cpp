// SPDX-License-Identifier: GPL-3.0-or-later
// Whether others decode it to the same pixels is checked with the PDFs (tests/unit/pdf/check_pdfs.py).
#include <catch2/catch.hpp>

#include "ocr/page/jbig2.h"
#include "ocr/page/layers.h"
#include "tests/unit/ocr/drawn.h"

using namespace tramso;

TEST_CASE("an empty page costs next to nothing and print a tenth of its bits") {
    const PixPtr empty{pixCreate(2480, 3508, 1)};
    CHECK(encodeJbig2(empty.get()).size() < 200);
    PixPtr print{pixCreate(2480, 3508, 1)};
    for (int y = 200; y < 3300; y += 70)
        for (int x = 200; x < 2280; x += 31)
            pixRasterop(print.get(), x, y, 5 + (x * 7 + y) % 17, 30, PIX_SET, nullptr, 0, 0);
    const Bytes once = encodeJbig2(print.get());
    CHECK(once.size() < 2480 * 3508 / 8 / 10);
    CHECK(once == encodeJbig2(print.get()));
}

TEST_CASE("print goes into the mask, a picture does not, and a page of pictures has no layers") {
    auto page = sheetOf(1600, 2200);
    for (int x = 200; x < 1400; x += 40) fillBox(page.get(), x, 300, 20, 36, 20);
    const PixPtr print = printMask(page.get(), 200);
    REQUIRE(print);
    l_int32 dark = 0;
    pixCountPixels(print.get(), &dark, nullptr);
    CHECK(dark == 30 * 20 * 36);
    const auto layers = splitLayers(page.get(), 200, print.get());
    REQUIRE(layers);
    CHECK(layers->maskWidth == 1600);
    CHECK(layers->background.size() < 50'000);  // paper alone
    fillBox(page.get(), 200, 900, 700, 800, 60);
    CHECK_FALSE(printMask(page.get(), 200));
}
