// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/bytes.h"

#include <catch2/catch.hpp>

#include "kiosk/base/byte_reader.h"

using namespace tramso;

TEST_CASE("bytes and their hexadecimal spelling convert both ways") {
    CHECK(toHex(viewBytes("\x01\xAB")) == "01ab");
    const auto back = fromHex("01aB");
    REQUIRE(back);
    CHECK(viewText(*back) == "\x01\xAB");
}

TEST_CASE("a text that is not hexadecimal is refused") {
    CHECK_FALSE(fromHex("012"));
    CHECK_FALSE(fromHex("zz"));
}

TEST_CASE("base 64 pads as RFC 4648 §10 shows") {
    CHECK(toBase64(viewBytes("")) == "");
    CHECK(toBase64(viewBytes("f")) == "Zg==");
    CHECK(toBase64(viewBytes("fo")) == "Zm8=");
    CHECK(toBase64(viewBytes("foobar")) == "Zm9vYmFy");
}

TEST_CASE("a byte reader hands out numbers most significant byte first and never reads past the end") {
    ByteReader reader{viewBytes("\x01\x02\x03\x04\x05\x06\x07")};
    CHECK(reader.u8() == std::uint8_t{1});
    CHECK(reader.u16be() == std::uint16_t{0x0203});
    CHECK(reader.u32be() == std::uint32_t{0x04050607});
    CHECK(reader.left() == 0);
    CHECK(reader.u8().error().code == FaultCode::BadData);
    CHECK(reader.take(1).error().code == FaultCode::BadData);
}
