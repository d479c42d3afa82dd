// SPDX-License-Identifier: GPL-3.0-or-later
#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "kiosk/picture/picture.h"

using namespace tramso;

namespace {

// A colour picture with a gradient, so that a cut file loses something visible.
Picture drawn(int width, int height) {
    Pix* pix = pixCreate(width, height, 32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) pixSetRGBPixel(pix, x, y, x % 256, y % 256, (x * y) % 256);
    pixSetResolution(pix, 300, 300);
    return Picture{pix};
}

// The picture as a file of a Leptonica format.
Bytes fileOf(const Picture& picture, int format) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    REQUIRE(pixWriteMem(&data, &size, picture.pix(), format) == 0);
    const auto* first = reinterpret_cast<const std::byte*>(data);
    Bytes file{first, first + size};
    std::free(data);
    return file;
}

FaultCode faultOf(ByteView file) {
    const auto picture = decodePicture(file);
    REQUIRE_FALSE(picture);
    return picture.error().code;
}

constexpr std::array kFormats{IFF_JFIF_JPEG, IFF_PNG, IFF_TIFF, IFF_TIFF_LZW, IFF_PNM};

}  // namespace

TEST_CASE("every admitted format opens with its size and colours") {
    for (const int format : kFormats) {
        CAPTURE(format);
        const auto picture = decodePicture(fileOf(drawn(120, 80), format));
        REQUIRE(picture);
        CHECK(picture->width() == 120);
        CHECK(picture->height() == 80);
        CHECK(pixGetDepth(picture->pix()) == 32);
        CHECK(picture->dpi() == (format == IFF_PNM ? 0 : 300));
        int r = 0;
        int g = 0;
        int b = 0;
        pixGetRGBPixel(picture->pix(), 100, 10, &r, &g, &b);
        CHECK(std::abs(r - 100) < 24);
        CHECK(std::abs(g - 10) < 24);
    }
}

TEST_CASE("a picture opens at a half or a quarter, as small as its shorter side allows") {
    for (const int format : kFormats) {
        CAPTURE(format);
        const Bytes file = fileOf(drawn(400, 240), format);
        const auto half = decodeReduced(file, 100);
        REQUIRE(half);
        CHECK(half->reduction == 2);
        CHECK(half->picture.width() == 200);
        CHECK(half->picture.height() == 120);
        CHECK(half->picture.dpi() == (format == IFF_PNM ? 0 : 150));
        CHECK(decodeReduced(file, 60)->reduction == 4);
        CHECK(decodeReduced(file, 121)->picture.width() == 400);
        CHECK_FALSE(decodeReduced(ByteView{file}.first(file.size() / 2), 100));
    }
}

TEST_CASE("a reduced PNM has the mean of the pixels it stands for") {
    const auto grey =
        decodeReduced(viewBytes(std::string{"P5\n# by hand\n4 2\n255\n\x10\x20\x64\x64\x30\x40\x64\x68"}), 1);
    REQUIRE(grey);
    REQUIRE(grey->reduction == 2);
    l_uint32 tone = 0;
    pixGetPixel(grey->picture.pix(), 0, 0, &tone);
    CHECK(tone == 0x28);
    pixGetPixel(grey->picture.pix(), 1, 0, &tone);
    CHECK(tone == 0x65);
}

TEST_CASE("a cut file is refused wherever it is cut, never half-read") {
    for (const int format : kFormats) {
        const Bytes whole = fileOf(drawn(120, 80), format);
        for (const double share : {0.01, 0.1, 0.5, 0.9, 0.99}) {
            CAPTURE(format, share);
            const auto size = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
            CHECK(faultOf(ByteView{whole}.first(size)) == FaultCode::PictureUnreadable);
        }
    }
}

TEST_CASE("a JPEG that lacks only its end mark is refused") {
    const Bytes whole = fileOf(drawn(120, 80), IFF_JFIF_JPEG);
    CHECK(faultOf(ByteView{whole}.first(whole.size() - 2)) == FaultCode::PictureUnreadable);
}

TEST_CASE("a picture of two tones or with a palette becomes grey or colour") {
    const Picture colour = drawn(64, 64);
    Pix* two = pixConvertTo1(colour.pix(), 128);
    const Picture line{two};
    const auto grey = decodePicture(fileOf(line, IFF_PNG));
    REQUIRE(grey);
    CHECK(pixGetDepth(grey->pix()) == 8);
    CHECK(pixGetColormap(grey->pix()) == nullptr);
    const auto fax = decodePicture(fileOf(line, IFF_TIFF_G4));
    REQUIRE(fax);
    CHECK(pixGetDepth(fax->pix()) == 8);
}

TEST_CASE("transparent paper is white") {
    Pix* clear = pixCreate(20, 20, 32);
    pixSetSpp(clear, 4);  // all zero: black, fully transparent
    const auto picture = decodePicture(fileOf(Picture{clear}, IFF_PNG));
    REQUIRE(picture);
    int r = 0;
    int g = 0;
    int b = 0;
    pixGetRGBPixel(picture->pix(), 10, 10, &r, &g, &b);
    CHECK(r + g + b == 3 * 255);
}

TEST_CASE("a header that claims too many pixels is refused as too large") {
    const std::string bomb = "P5\n30000 30000\n255\n" + std::string(1000, 'x');
    CHECK(faultOf(viewBytes(bomb)) == FaultCode::PictureTooLarge);
    // Sides that are allowed one by one, but not together.
    const std::string wide = "P6\n14000 14000\n255\n" + std::string(1000, 'x');
    CHECK(faultOf(viewBytes(wide)) == FaultCode::PictureTooLarge);
    // The same claim in a JPEG and a PNG, with little behind it.
    Bytes jpeg = fileOf(drawn(16, 16), IFF_JFIF_JPEG);
    const std::array frame{std::byte{0xFF}, std::byte{0xC0}};
    auto at = std::search(jpeg.begin(), jpeg.end(), frame.begin(), frame.end());
    REQUIRE(at != jpeg.end());
    for (const int i : {5, 7}) {
        at[i] = std::byte{0x75};  // 30 000
        at[i + 1] = std::byte{0x30};
    }
    CHECK(faultOf(jpeg) == FaultCode::PictureTooLarge);
    Bytes png = fileOf(drawn(16, 16), IFF_PNG);
    for (const std::size_t i : {18U, 22U}) {
        png[i] = std::byte{0x75};
        png[i + 1] = std::byte{0x30};
    }
    CHECK(faultOf(png) == FaultCode::PictureTooLarge);
}

TEST_CASE("what is not a picture is unreadable") {
    for (const std::string text :
         {"", "P", "hello", "%PDF-1.4", "GIF89a......", "BM......", "P5\n0 0\n255\n", "P5\n-5 9\n255\n"})
        CHECK(faultOf(viewBytes(text)) == FaultCode::PictureUnreadable);
}

TEST_CASE("a face in JPEG 2000 opens with its size and colours") {
    const auto face = decodePicture(fileOf(drawn(240, 320), IFF_JP2));
    REQUIRE(face);
    CHECK(face->width() == 240);
    CHECK(face->height() == 320);
    int r = 0;
    int g = 0;
    int b = 0;
    pixGetRGBPixel(face->pix(), 100, 10, &r, &g, &b);
    CHECK(std::abs(r - 100) < 24);
    CHECK(std::abs(g - 10) < 24);
}

TEST_CASE("a JPEG 2000 file is judged by the size in its code stream, before it is decoded") {
    Bytes file = fileOf(drawn(240, 320), IFF_JP2);
    const auto text = viewText(file);
    const std::size_t stream = text.find("\xFF\x4F\xFF\x51");
    REQUIRE(stream != std::string_view::npos);
    Bytes huge = file;
    huge[stream + 8] = std::byte{0x7F};  // the stream claims some two thousand million columns
    CHECK(faultOf(huge) == FaultCode::PictureTooLarge);
    Bytes inverted = file;
    inverted[stream + 16] = std::byte{0x7F};  // its left edge lies right of its right one
    CHECK(faultOf(inverted) == FaultCode::PictureUnreadable);
    CHECK(faultOf(ByteView{file}.first(stream + 20)) == FaultCode::PictureUnreadable);
    CHECK(faultOf(ByteView{file}.first(20)) == FaultCode::PictureUnreadable);
}

TEST_CASE(
    "an A4 page of 600 dpi in colour is taken as a scanner's driver gives it, larger than any compressed "
    "file") {
    const std::string_view head = "P6\n4960 7016\n255\n";
    Bytes file(head.size() + std::size_t{4960} * 7016 * 3, std::byte{200});
    std::ranges::copy(viewBytes(head), file.begin());
    REQUIRE(file.size() > kMaxPictureFile);
    const auto small = decodeReduced(file, 1100);
    REQUIRE(small);
    CHECK(small->reduction == 4);
    CHECK(small->picture.width() == 1240);
    const auto whole = decodePicture(file);
    REQUIRE(whole);
    CHECK(whole->height() == 7016);
    file.resize(file.size() - 1);
    CHECK(faultOf(file) == FaultCode::PictureUnreadable);
}
