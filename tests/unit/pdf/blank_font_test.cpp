// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/blank_font.h"

#include <catch2/catch.hpp>
#include <map>

#include "kiosk/base/byte_reader.h"

using namespace tramso;

namespace {

// Sum of big-endian 32-bit words, as the OpenType specification defines a checksum.
std::uint32_t sumOfWords(ByteView bytes) {
    Bytes padded{bytes.begin(), bytes.end()};
    padded.resize((padded.size() + 3) / 4 * 4);
    ByteReader reader{padded};
    std::uint32_t sum = 0;
    while (reader.left() > 0) sum += reader.u32be().value_or(0);
    return sum;
}

std::map<std::string, ByteView> tablesOf(const Bytes& font) {
    ByteReader reader{font};
    REQUIRE(reader.u32be() == 0x00010000U);
    const auto count = reader.u16be();
    REQUIRE(reader.take(6));
    std::map<std::string, ByteView> tables;
    for (int i = 0; i < *count; ++i) {
        const std::string tag{viewText(*reader.take(4))};
        const auto sum = reader.u32be();
        const auto offset = reader.u32be();
        const auto length = reader.u32be();
        REQUIRE(*offset % 4 == 0);
        REQUIRE(*offset + *length <= font.size());
        tables[tag] = ByteView{font}.subspan(*offset, *length);
        if (tag != "head") CHECK(sumOfWords(tables[tag]) == *sum);
    }
    return tables;
}

}  // namespace

TEST_CASE("the blank font is a TrueType file with sound checksums and all tables PDF needs") {
    const Bytes font = makeBlankFont();
    CHECK(sumOfWords(font) == 0xB1B0AFBA);
    const auto tables = tablesOf(font);
    for (const char* tag : {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}) CHECK(tables.count(tag) == 1);
    CHECK(tables.at("head").size() == 54);
    CHECK(tables.at("hhea").size() == 36);
    CHECK(tables.at("maxp").size() == 32);
    CHECK(tables.at("post").size() == 32);
}
