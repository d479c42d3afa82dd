// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/picture/picture.h"

#include <leptonica/allheaders.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <limits>

using tramso::cutOut, tramso::decodePicture, tramso::encodeJpeg, tramso::FaultCode, tramso::fitInto,
    tramso::Picture;

namespace {

Picture white(int width, int height) {
    Pix* pix = pixCreate(width, height, 8);
    pixSetAll(pix);
    return Picture{pix};
}

}  // namespace

TEST_CASE("a preview keeps its shape and is never larger than asked") {
    const auto small = fitInto(white(1000, 500), 333, 333);
    REQUIRE(small);
    CHECK(small->width() == 333);
    CHECK(std::abs(small->height() - 166) <= 1);
    const auto tall = fitInto(white(10, 3000), 100, 100);
    REQUIRE(tall);
    CHECK(tall->width() >= 1);
    CHECK(tall->height() == 100);
}

TEST_CASE("a preview never enlarges") {
    const auto same = fitInto(white(40, 30), 400, 400);
    REQUIRE(same);
    CHECK(same->width() == 40);
    CHECK(same->height() == 30);
    CHECK_FALSE(fitInto(white(40, 30), 0, 10));
}

TEST_CASE("a cut is limited to the picture") {
    const Picture picture = white(100, 80);
    const auto corner = cutOut(picture, {90, 70, 50, 50});
    REQUIRE(corner);
    CHECK(corner->width() == 10);
    CHECK(corner->height() == 10);
    const auto all = cutOut(picture, {-5, -5, 1000, 1000});
    REQUIRE(all);
    CHECK(all->width() == 100);
}

TEST_CASE("a cut outside the picture is bad data, however far outside") {
    const Picture picture = white(100, 80);
    constexpr int kFar = std::numeric_limits<int>::max();
    for (const tramso::Box box :
         {tramso::Box{100, 0, 5, 5}, tramso::Box{0, 80, 5, 5}, tramso::Box{0, 0, 0, 5},
          tramso::Box{0, 0, 5, -5}, tramso::Box{kFar, kFar, kFar, kFar}, tramso::Box{-kFar, 0, 5, 5}}) {
        const auto part = cutOut(picture, box);
        REQUIRE_FALSE(part);
        CHECK(part.error().code == FaultCode::BadData);
    }
}

TEST_CASE("a picture survives being written as JPEG") {
    const auto jpeg = encodeJpeg(white(64, 48), 80);
    REQUIRE(jpeg);
    const auto back = decodePicture(*jpeg);
    REQUIRE(back);
    CHECK(back->width() == 64);
    CHECK(back->height() == 48);
}
