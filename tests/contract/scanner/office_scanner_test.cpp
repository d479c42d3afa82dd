// SPDX-License-Identifier: GPL-3.0-or-later
// What office scanners can do beyond SANE's test device: sheets of any length, two sheets told from one.
#include <catch2/catch.hpp>

#include "kiosk/picture/picture.h"
#include "tests/contract/scanner/bench.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr double kInch = 25.4;  // mm

// Width and height of a page, mm.
struct Size {
    double width = 0;
    double height = 0;
};
Size sizeOf(const PageImage& image) {
    const auto page = decodePicture(image.file);
    REQUIRE(page);
    return {page->width() * kInch / image.dpi, page->height() * kInch / image.dpi};
}

Scanned scanWith(const std::string& lines, ScanKind kind = ScanKind::Paper) {
    const OfficeScanner sane{lines};
    HelperScanner scanner{helperProgram(), "tramso:twin"};
    return scanAll(scanner, kind);
}

}  // namespace

TEST_CASE("where the feeder finds the end of a sheet, a page is as long as its sheet") {
    const double length = GENERATE(148.0, 210.0, 297.0, 330.0);
    CAPTURE(length);
    const auto sheets = scanWith("ends 1\nlength " + std::to_string(static_cast<int>(length)));
    REQUIRE(sheets.pages);
    const Size size = sizeOf(sheets.images.at(0));
    CHECK(size.width == Approx(210).margin(0.5));
    CHECK(size.height == Approx(length).margin(0.5));
}

TEST_CASE("where it does not, a page is A4, whatever the feeder took for its paper before") {
    const auto sheets = scanWith("length 148");
    REQUIRE(sheets.pages);
    const Size size = sizeOf(sheets.images.at(0));
    CHECK(size.width == Approx(210).margin(0.5));
    CHECK(size.height == Approx(297).margin(0.5));
}

TEST_CASE("of a card only its place on the glass is scanned") {
    const auto card = scanWith("", ScanKind::Card);
    REQUIRE(card.pages);
    CHECK(card.images.at(0).dpi == 600);
    CHECK(card.images.at(0).from == PageOrigin::Glass);
    const Size size = sizeOf(card.images.at(0));
    CHECK(size.width == Approx(110).margin(0.5));
    CHECK(size.height == Approx(80).margin(0.5));
}

TEST_CASE("two sheets at once are watched for, told from a jam, and the pages before them stay") {
    const auto two = scanWith("sheets 4\njam 3\ntwo 1");
    REQUIRE_FALSE(two.pages);
    CHECK(two.pages.error().code == FaultCode::ScannerDoubleFeed);
    CHECK(two.images.size() == 2);
    const auto jam = scanWith("sheets 4\njam 3");
    REQUIRE_FALSE(jam.pages);
    CHECK(jam.pages.error().code == FaultCode::ScannerJam);
    CHECK(jam.images.size() == 2);
}

TEST_CASE("no page is coarser than 200 dpi, though another resolution were nearer to 300") {
    const auto sheets = scanWith("dpi 75\ndpi 150\ndpi 600");
    REQUIRE(sheets.pages);
    CHECK(sheets.images.at(0).dpi == 600);
    const auto coarse = scanWith("dpi 75\ndpi 150");
    REQUIRE_FALSE(coarse.pages);
    CHECK(coarse.pages.error().code == FaultCode::ScannerFailed);
}
