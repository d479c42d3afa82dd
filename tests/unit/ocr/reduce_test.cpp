// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/reduce.h"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace tramso;

namespace {

PixPtr coloured(int width, int height, std::uint32_t pixel) {
    PixPtr pix{pixCreate(width, height, 32)};
    pixSetAllArbitrary(pix.get(), pixel);
    return pix;
}

int redAt(Pix* pix, int x, int y) {
    return static_cast<int>(rowOf(pix, y)[x] >> 24U);
}

}  // namespace

TEST_CASE("a reduced picture keeps every tone by its area") {
    // Left half red 200, right half red 100; three of its columns become two.
    const auto page = coloured(6, 3, 0xC8000000);
    for (int y = 0; y < 3; ++y)
        for (int x = 3; x < 6; ++x) rowOf(page.get(), y)[x] = 0x64000000;
    const auto small = reduced(page.get(), 4, 2);
    REQUIRE(small);
    CHECK(redAt(small.get(), 0, 0) == 200);
    CHECK(redAt(small.get(), 1, 1) == 200);
    CHECK(redAt(small.get(), 3, 1) == 100);
    const auto one = reduced(page.get(), 1, 1);
    CHECK(std::abs(redAt(one.get(), 0, 0) - 150) <= 1);
    CHECK(redAt(reduced(page.get(), 6, 3).get(), 5, 2) == 100);
}

TEST_CASE("what a mask covers does not colour its surroundings, and what it covers whole is told") {
    const auto page = coloured(8, 4, 0xC8000000);
    const PixPtr mask{pixCreate(8, 4, 1)};
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 3; ++x) {  // black print on the left
            rowOf(page.get(), y)[x] = 0;
            SET_DATA_BIT(rowOf(mask.get(), y), x);
        }
    const PixPtr gaps{pixCreate(4, 2, 1)};
    const auto small = reduced(page.get(), 4, 2, mask.get(), gaps.get());
    REQUIRE(small);
    CHECK(GET_DATA_BIT(rowOf(gaps.get(), 0), 0));
    CHECK_FALSE(GET_DATA_BIT(rowOf(gaps.get(), 0), 1));
    CHECK(redAt(small.get(), 1, 0) == 200);
    CHECK(redAt(small.get(), 0, 0) == 255);
}

TEST_CASE("a mask keeps its shapes at another size") {
    const PixPtr mask{pixCreate(90, 60, 1)};
    pixRasterop(mask.get(), 30, 15, 30, 30, PIX_SET, nullptr, 0, 0);
    const auto small = resampledMask(mask.get(), 60, 40);
    REQUIRE(small);
    int count = 0;
    pixCountPixels(small.get(), &count, nullptr);
    CHECK(count == 20 * 20);
    CHECK(GET_DATA_BIT(rowOf(small.get(), 10), 20));
    CHECK_FALSE(GET_DATA_BIT(rowOf(small.get(), 9), 20));
}
