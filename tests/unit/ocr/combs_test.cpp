// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/combs.h"

#include <catch2/catch.hpp>

#include "ocr/page/rules.h"
#include "ocr/text/comb.h"
#include "tests/unit/ocr/drawn.h"

using namespace tramso;

namespace {

constexpr int kBoxesDpi = 300;

// A row of boxes 70 px wide from (100, 100), with something in each.
PixPtr rowOfBoxes(int count, int inkWidth) {
    auto page = sheetOf(1400, 300);
    for (int i = 0; i <= count; ++i) fillBox(page.get(), 100 + i * 70, 100, 3, 74);
    fillBox(page.get(), 100, 100, count * 70 + 3, 3);
    fillBox(page.get(), 100, 171, count * 70 + 3, 3);
    for (int i = 0; i < count; ++i) fillBox(page.get(), 100 + i * 70 + 36 - inkWidth / 2, 118, inkWidth, 36);
    return page;
}

std::vector<Comb> packed(Pix* page) {
    auto walls = removeRules(page, kBoxesDpi);
    return packCombs(page, kBoxesDpi, std::move(walls));
}

}  // namespace

TEST_CASE("letters in boxes move together, and none is lost") {
    const auto page = rowOfBoxes(12, 22);
    const auto combs = packed(page.get());
    REQUIRE(combs.size() == 1);
    CHECK(combs[0].boxes.w > 11 * 70);
    CHECK(combs[0].packed.w < 12 * 34);
    CHECK(darkIn(page.get(), 0, 0, 1400, 300) == 12 * 22 * 36);
    CHECK(darkIn(page.get(), combs[0].packed.x, 100, combs[0].packed.w + 1, 80) == 12 * 22 * 36);
}

TEST_CASE("cells with words, few boxes and empty boxes are left as they are") {
    for (const auto& [count, inkWidth] : {std::pair{12, 56}, std::pair{3, 22}}) {
        const auto page = rowOfBoxes(count, inkWidth);
        CHECK(packed(page.get()).empty());
        CHECK(darkIn(page.get(), 100 + (count - 1) * 70, 110, 70, 50) == inkWidth * 36);
    }
    const auto empty = rowOfBoxes(12, 0);
    CHECK(packed(empty.get()).empty());
}

TEST_CASE("a word read from moved letters lies over the boxes it came from") {
    std::vector<Word> words{{"Số:", {20, 100, 60, 36}, 90, 0}, {"012345678901", {100, 118, 320, 36}, 90, 0}};
    const std::vector<Comb> combs{{{100, 100, 840, 74}, {100, 100, 320, 74}}};
    spreadOver(combs, words);
    CHECK(words[0].box == tramso::Box{20, 100, 60, 36});
    CHECK(words[1].box == tramso::Box{100, 118, 840, 36});
}
