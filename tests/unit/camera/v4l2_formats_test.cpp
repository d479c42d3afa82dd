// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/v4l2_formats.h"

#include <catch2/catch.hpp>

using namespace tramso;

TEST_CASE("the most pixels win, and of equal ones those that were not compressed") {
    const std::vector<FrameChoice> offered{{FrameFormat::Jpeg, 3264, 2448},
                                           {FrameFormat::Yuyv, 640, 480},
                                           {FrameFormat::Yuyv, 3264, 2448},
                                           {FrameFormat::Yuyv, 1920, 1080}};
    CHECK(bestChoice(offered) == FrameChoice{FrameFormat::Yuyv, 3264, 2448});
    CHECK(bestChoice({offered[0], offered[1]}) == FrameChoice{FrameFormat::Jpeg, 3264, 2448});
}

TEST_CASE("sizes no picture may have are passed over, and a camera may offer nothing") {
    CHECK_FALSE(bestChoice({}));
    CHECK_FALSE(bestChoice({{FrameFormat::Yuyv, 100'000, 100'000}, {FrameFormat::Yuyv, -1, 480}}));
    CHECK(bestChoice({{FrameFormat::Jpeg, 100'000, 100'000}, {FrameFormat::Yuyv, 640, 480}}) ==
          FrameChoice{FrameFormat::Yuyv, 640, 480});
}

TEST_CASE("a device that is no camera offers nothing") {
    CHECK(offeredBy(-1).empty());
}
