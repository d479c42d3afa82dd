// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <catch2/catch.hpp>

#include "drivers/scanner/sane_frame.h"
#include "kiosk/picture/pnm.h"

using namespace tramso;
using namespace std::string_literals;

namespace {

SANE_Parameters frameOf(SANE_Frame format, int depth, int width, int bytesPerLine, int lines) {
    SANE_Parameters frame{};
    frame.format = format;
    frame.depth = depth;
    frame.pixels_per_line = width;
    frame.bytes_per_line = bytesPerLine;
    frame.lines = lines;
    frame.last_frame = SANE_TRUE;
    return frame;
}

std::string pageOf(const SANE_Parameters& frame, std::string_view bytes) {
    SaneFrames frames;
    REQUIRE(frames.begin(frame));
    REQUIRE(frames.add(viewBytes(bytes)));
    const auto page = frames.finish();
    REQUIRE(page);
    return std::string{viewText(*page)};
}

}  // namespace

TEST_CASE("padding at the end of a line does not reach the picture") {
    CHECK(pageOf(frameOf(SANE_FRAME_GRAY, 8, 2, 4, 2), "ab..cd..") == "P5\n2 2\n255\nabcd");
}

TEST_CASE("a page of whatever length is whole: shorter and longer than announced, or not announced") {
    for (const int announced : {-1, 1, 9, 400'000}) {
        CAPTURE(announced);
        const auto file = pageOf(frameOf(SANE_FRAME_RGB, 8, 1, 4, announced), "abc.def.ghi.jk");
        const auto shape = readPnmShape(viewBytes(file));
        REQUIRE(shape);
        CHECK(shape->width == 1);
        CHECK(shape->height == 3);
        CHECK(shape->channels == 3);
        CHECK(file.substr(shape->offset) == "abcdefghi");
    }
}

TEST_CASE("one-bit scans become black and white") {
    CHECK(pageOf(frameOf(SANE_FRAME_GRAY, 1, 3, 1, 1), "\x40") == "P5\n3 1\n255\n\xFF\x00\xFF"s);
}

TEST_CASE("a page that was cut off keeps its whole lines") {
    CHECK(pageOf(frameOf(SANE_FRAME_GRAY, 8, 2, 2, 9), "abc") == "P5\n2 1\n255\nab");
}

TEST_CASE("parameters that make no sense are a fault of the scanner, not a crash") {
    const std::array bad{frameOf(SANE_FRAME_GRAY, 8, 0, 0, 1),      frameOf(SANE_FRAME_GRAY, 8, 10, 9, 1),
                         frameOf(SANE_FRAME_RGB, 8, 10, 29, 1),     frameOf(SANE_FRAME_RGB, 1, 8, 3, 1),
                         frameOf(SANE_FRAME_GRAY, 7, 8, 8, 1),      frameOf(SANE_FRAME_GRAY, 8, -5, 8, 1),
                         frameOf(SANE_FRAME_GRAY, 8, 1 << 30, 8, 1)};
    for (const auto& frame : bad) {
        SaneFrames frames;
        const auto begun = frames.begin(frame);
        REQUIRE_FALSE(begun);
        CHECK(begun.error().code == FaultCode::ScannerFailed);
    }
}

TEST_CASE("a scan without a single line is a fault") {
    SaneFrames frames;
    REQUIRE(frames.begin(frameOf(SANE_FRAME_GRAY, 8, 4, 4, 1)));
    CHECK_FALSE(frames.finish());
}

TEST_CASE("passes of different width are refused") {
    SaneFrames frames;
    REQUIRE(frames.begin(frameOf(SANE_FRAME_RED, 8, 4, 4, 1)));
    CHECK_FALSE(frames.begin(frameOf(SANE_FRAME_GREEN, 8, 5, 5, 1)));
}
