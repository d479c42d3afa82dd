// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/usb_device_id.h"

#include <catch2/catch.hpp>
#include <string>

using namespace tramso;

namespace {

Result<UsbDeviceId> parse(std::string_view text, int claimed = -1) {
    const auto length = claimed < 0 ? text.size() + 2 : static_cast<std::size_t>(claimed);
    Bytes bytes{static_cast<std::byte>(length >> 8U), static_cast<std::byte>(length & 0xFFU)};
    const auto body = viewBytes(text);
    bytes.insert(bytes.end(), body.begin(), body.end());
    return parseDeviceId(bytes);
}

}  // namespace

TEST_CASE("long and short keys of a device's name mean the same") {
    const auto shortKeys = parse("MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;");
    REQUIRE(shortKeys);
    CHECK(shortKeys->maker == "EPSON");
    CHECK(shortKeys->model == "TM-T20II");
    CHECK(shortKeys->commands == "ESC/POS");
    const auto longKeys = parse("MANUFACTURER:EPSON;COMMAND SET:ESC/POS;MODEL:TM-T20II");
    REQUIRE(longKeys);
    CHECK(longKeys->model == shortKeys->model);
    CHECK(longKeys->commands == shortKeys->commands);
}

TEST_CASE("a length that is too large or too small reads what is there") {
    CHECK(parse("MFG:A;MDL:B;", 60'000)->model == "B");
    CHECK(parse("MFG:A;MDL:B;", 8)->model.empty());
    CHECK_FALSE(parse("MFG:A;", 0));
}

TEST_CASE("only printable text is kept of a device's name, and not too much of it") {
    CHECK(parse("MDL:T\x1b[31mM\xff;")->model == "T[31mM");
    CHECK(parse("MDL:" + std::string(5000, 'x'))->model.size() == 128);
}

TEST_CASE("bytes without a key are no name") {
    CHECK_FALSE(parse(""));
    CHECK_FALSE(parse(";;;"));
    CHECK_FALSE(parseDeviceId({}));
}
