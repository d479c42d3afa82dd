// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/camera_frame.h"

#include <catch2/catch.hpp>

#include "drivers/camera/frame_view.h"
#include "kiosk/picture/picture.h"

using namespace tramso;

namespace {

// A frame of one colour, its lines longer than its pixels as some drivers have them.
CameraFrame plain(int width, int height, int y, int u, int v) {
    CameraFrame frame{{FrameFormat::Yuyv, width, height, static_cast<std::size_t>(width) * 2 + 32}, {}};
    for (int line = 0; line < height; ++line) {
        for (int pair = 0; pair < width / 2; ++pair)
            for (const int sample : {y, u, y, v}) frame.data.push_back(static_cast<std::byte>(sample));
        frame.data.resize(frame.data.size() + 32, std::byte{0xEE});
    }
    return frame;
}

Picture greyPage() {
    auto picture = decodePicture(pictureFileOf(plain(640, 480, 128, 128, 128)).value());
    REQUIRE(picture);
    return std::move(*picture);
}

// Without its Huffman tables, as cameras send JPEG (segments DHT, ITU-T T.81 B.2.4.2).
Bytes withoutTables(const Bytes& jpeg) {
    Bytes kept{jpeg.begin(), jpeg.begin() + 2};
    std::size_t at = 2;
    while (at + 4 <= jpeg.size()) {
        const auto marker = std::to_integer<int>(jpeg[at + 1]);
        const std::size_t length = 2 + (std::to_integer<std::size_t>(jpeg[at + 2]) << 8U) +
                                   std::to_integer<std::size_t>(jpeg[at + 3]);
        if (marker == 0xDA) break;
        const auto segment = jpeg.begin() + static_cast<std::ptrdiff_t>(at);
        if (marker != 0xC4) kept.insert(kept.end(), segment, segment + static_cast<std::ptrdiff_t>(length));
        at += length;
    }
    kept.insert(kept.end(), jpeg.begin() + static_cast<std::ptrdiff_t>(at), jpeg.end());
    return kept;
}

}  // namespace

TEST_CASE("colours of a 4:2:2 frame are those of BT.601, lines without what pads them") {
    struct Colour {
        int y, u, v;
        int red, green, blue;
    };
    // The primaries as ITU-R BT.601 has them in 8 bits of limited range.
    const auto colour = GENERATE(Colour{235, 128, 128, 255, 255, 255}, Colour{16, 128, 128, 0, 0, 0},
                                 Colour{81, 90, 240, 255, 0, 0}, Colour{145, 54, 34, 0, 255, 0},
                                 Colour{41, 240, 110, 0, 0, 255});
    const auto file = pictureFileOf(plain(64, 16, colour.y, colour.u, colour.v));
    REQUIRE(file);
    const auto picture = decodePicture(*file);
    REQUIRE(picture);
    CHECK(picture->width() == 64);
    CHECK(picture->height() == 16);
    const Bytes rgb = rgbRows(*picture, 0, 16);
    for (const std::size_t pixel : {0U, 63U, 15U * 64U, 16U * 64U - 1U}) {
        CHECK(std::to_integer<int>(rgb[3 * pixel]) == Approx(colour.red).margin(2));
        CHECK(std::to_integer<int>(rgb[3 * pixel + 1]) == Approx(colour.green).margin(2));
        CHECK(std::to_integer<int>(rgb[3 * pixel + 2]) == Approx(colour.blue).margin(2));
    }
}

TEST_CASE("a JPEG frame is kept as it came, and can be opened without its Huffman tables") {
    const auto jpeg = encodeJpeg(greyPage(), 80);
    REQUIRE(jpeg);
    const Bytes bare = withoutTables(*jpeg);
    REQUIRE(bare.size() < jpeg->size());
    const auto file = pictureFileOf({{FrameFormat::Jpeg, 640, 480, 0}, bare});
    REQUIRE(file);
    CHECK(*file == bare);
    const auto opened = decodePicture(*file);
    REQUIRE(opened);
    CHECK(opened->width() == 640);
}

TEST_CASE("a frame that is not what its driver says it is, is refused") {
    CameraFrame frame = plain(64, 16, 128, 128, 128);
    SECTION("too short") {
        frame.data.pop_back();
    }
    SECTION("empty") {
        frame.data.clear();
    }
    SECTION("lines shorter than their pixels") {
        frame.shape.stride = 64;
    }
    SECTION("no width") {
        frame.shape.width = 0;
    }
    SECTION("an odd width") {
        frame.shape.width = 63;
    }
    SECTION("a height beyond any picture") {
        frame.shape.height = kMaxSide + 1;
    }
    SECTION("negative") {
        frame.shape.height = -1;
    }
    SECTION("no JPEG where one is promised") {
        frame.shape.format = FrameFormat::Jpeg;
    }
    CHECK_FALSE(isWhole(frame));
    CHECK_FALSE(viewOf(frame));
    const auto file = pictureFileOf(std::move(frame));
    REQUIRE_FALSE(file);
    CHECK(file.error().code == FaultCode::BadData);
}

TEST_CASE("the view of a frame is small enough to be shown, whatever the camera's size") {
    const auto [width, height] = GENERATE(std::pair{2, 1}, std::pair{640, 480}, std::pair{3264, 2448},
                                          std::pair{2448, 3264}, std::pair{6000, 40});
    const auto view = viewOf(plain(width, height, 100, 128, 128));
    REQUIRE(view);
    CHECK(view->rows.first == 0);
    CHECK(view->rows.width <= kMaxRowsWidth);
    CHECK(view->rows.expected <= kMaxRows);
    CHECK(view->rows.rgb.size() == std::size_t{3} * static_cast<std::size_t>(view->rows.width) *
                                       static_cast<std::size_t>(view->rows.expected));
}
