// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/jpeg_shape.h"

#include <catch2/catch.hpp>

#include "tests/unit/pdf/sample_pages.h"

using namespace tramso;

namespace {

bool isRefused(std::string_view hex) {
    return !readJpegShape(*fromHex(hex));
}

}  // namespace

TEST_CASE("size and colour of a JPEG are read without decoding it") {
    const auto grey = readJpegShape(whiteJpeg(31, 17, false));
    REQUIRE(grey);
    CHECK(grey->width == 31);
    CHECK(grey->height == 17);
    CHECK(grey->components == 1);
    CHECK(readJpegShape(whiteJpeg(8, 8, true))->components == 3);
}

TEST_CASE("a JPEG cut short anywhere is refused") {
    const Bytes whole = whiteJpeg(64, 64, true);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO("cut to " << size << " of " << whole.size());
        CHECK_FALSE(readJpegShape(ByteView{whole}.first(size)));
    }
}

TEST_CASE("JPEGs that a PDF may not hold are refused") {
    const std::string scan = "ffda000801010000003f0012ffd9";
    CHECK_FALSE(isRefused("ffd8ffc0000b080008000801011100" + scan));
    CHECK(isRefused("ffd8ffc00014080008000804011100021100031100041100" + scan));  // four components: CMYK
    CHECK(isRefused("ffd8ffc1000b0c0008000801011100" + scan));                    // 12 bits
    CHECK(isRefused("ffd8ffc0000b080000000801011100" + scan));                    // height told later
    CHECK(isRefused("ffd8ffc9000b080008000801011100" + scan));                    // arithmetic coding
    CHECK(isRefused("ffd8" + scan));                                              // no frame
    CHECK(isRefused("ffd8ffc0000b080008000801011100ffd9"));                       // no scan
    CHECK(isRefused("ffd8ffc0000b080008000801011100ffc0000b080008000801011100" + scan));  // two frames
    CHECK(isRefused("ffd8ffe00001" + scan));  // a segment shorter than its own length
}
