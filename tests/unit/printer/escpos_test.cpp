// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/escpos.h"

#include <catch2/catch.hpp>

using namespace tramso;

namespace {

PrinterState stateOf(std::string_view hex) {
    return escpos::parseStatus(fromHex(hex).value()).value();
}

}  // namespace

TEST_CASE("commands are the bytes Epson defines") {
    CHECK(toHex(escpos::initialise()) == "1b40");
    CHECK(toHex(escpos::cut(Knife::Partial, 24)) == "1d564218");
    CHECK(toHex(escpos::cut(Knife::Full, 24)) == "1d564118");
    CHECK(toHex(escpos::cut(Knife::None, 120)) == "1b4a78");
    CHECK(toHex(escpos::askStatus(4)) == "100404");
    CHECK(toHex(escpos::askWhenPrinted()) == "1d7201");
    const DotImage dots{16, 2, fromHex("80010ff0").value()};
    CHECK(toHex(escpos::raster(dots, 256)) ==
          "1d763000"
          "0200"
          "0200"
          "80010ff0");
}

TEST_CASE("a tall raster is sent in bands and loses no row") {
    const DotImage dots{8, 300, Bytes(300, std::byte{0xAA})};
    const auto bytes = escpos::raster(dots, 256);
    REQUIRE(bytes.size() == 300 + 2 * 8);
    CHECK(toHex(ByteView{bytes}.first(8)) == "1d76300001000001");
    CHECK(toHex(ByteView{bytes}.subspan(8 + 256, 8)) == "1d76300001002c00");
}

TEST_CASE("status bytes become the state a person must act on") {
    CHECK(stateOf("12121212") == PrinterState::Ready);
    CHECK(stateOf("1212121e") == PrinterState::PaperLow);
    CHECK(stateOf("1a32127e") == PrinterState::NoPaper);
    CHECK(stateOf("1a16127e") == PrinterState::CoverOpen);
    CHECK(stateOf("1a521a12") == PrinterState::CutterStuck);
    CHECK(stateOf("1a525212") == PrinterState::Overheated);
    CHECK(stateOf("1a523212") == PrinterState::Failed);
    CHECK(stateOf("1a521212") == PrinterState::Failed);
    CHECK(stateOf("1a121212") == PrinterState::Offline);
}

TEST_CASE("bytes that are no printer status are refused") {
    for (const auto* hex : {"", "121212", "1212121212", "12121200", "93121212", "ffffffff"})
        CHECK(escpos::parseStatus(fromHex(hex).value()).error().code == FaultCode::BadData);
}

TEST_CASE("the status byte of the USB class tells paper, error and readiness") {
    CHECK(escpos::parsePortStatus(std::byte{0x18}) == PrinterState::Ready);
    CHECK(escpos::parsePortStatus(std::byte{0x38}) == PrinterState::NoPaper);
    CHECK(escpos::parsePortStatus(std::byte{0x10}) == PrinterState::Failed);
    CHECK(escpos::parsePortStatus(std::byte{0x08}) == PrinterState::Offline);
}
