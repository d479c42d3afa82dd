// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/blank_font.h"

#include <initializer_list>

namespace tramso {
namespace {

constexpr int kUnitsPerEm = 1000;
constexpr int kGlyphs = kBlankGlyph + 1;
constexpr std::uint32_t kWholeFontSum = 0xB1B0AFBA;  // head.checkSumAdjustment is what is missing to this
constexpr std::size_t kAdjustmentOffset = 8;         // of that field within head

// One table under construction; big-endian.
class Table {
public:
    explicit Table(std::string_view tag) : tag_{tag} {}

    Table& words(std::initializer_list<int> values) {
        for (const int value : values) {
            put(static_cast<unsigned>(value) >> 8U);
            put(static_cast<unsigned>(value));
        }
        return *this;
    }
    Table& longWord(std::uint32_t value) {
        return words({static_cast<int>(value >> 16U), static_cast<int>(value & 0xFFFFU)});
    }
    [[nodiscard]] std::string_view tag() const { return tag_; }
    [[nodiscard]] const Bytes& bytes() const { return bytes_; }

private:
    void put(unsigned value) { bytes_.push_back(static_cast<std::byte>(value & 0xFFU)); }

    std::string_view tag_;
    Bytes bytes_;
};

Table headTable() {
    Table table{"head"};
    table.longWord(0x00010000).longWord(0x00010000).longWord(0).longWord(0x5F0F3CF5);
    table.words({0x0003, kUnitsPerEm});             // baseline at 0, left bearing at 0
    for (int i = 0; i < 4; ++i) table.longWord(0);  // created, modified: no date, so no changing bytes
    table.words({0, kBlankDescent, kBlankAdvance, kBlankAscent});  // box
    return table.words({0, 8, 2, 0, 0});  // plain, readable from 8 px, left to right, short loca, glyf
}

Table hheaTable() {
    Table table{"hhea"};
    table.longWord(0x00010000).words({kBlankAscent, kBlankDescent, 0, kBlankAdvance, 0, 0, 0});
    return table.words({1, 0, 0, 0, 0, 0, 0, 0, 1});  // upright caret …, one advance for all glyphs
}

Table maxpTable() {
    Table table{"maxp"};
    return table.longWord(0x00010000).words({kGlyphs, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0});
}

// Format 4 with the closing segment only: characters are reached by glyph number, never through cmap.
Table cmapTable() {
    Table table{"cmap"};
    table.words({0, 1, 3, 1}).longWord(12);
    return table.words({4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0});
}

Table postTable() {
    Table table{"post"};
    table.longWord(0x00030000).longWord(0).words({-100, 50}).longWord(1);  // no names; fixed pitch
    return table.longWord(0).longWord(0).longWord(0).longWord(0);
}

std::uint32_t sumOf(ByteView bytes) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sum += static_cast<std::uint32_t>(bytes[i]) << (8U * (3U - i % 4U));
    return sum;
}

std::size_t padded(std::size_t size) {
    return (size + 3U) / 4U * 4U;
}

void append(Bytes& out, ByteView bytes) {
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void putLong(Bytes& out, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) out[at + i] = static_cast<std::byte>(value >> (8U * (3U - i)));
}

// Offset table and table directory, then the tables, each padded to four bytes.
Bytes assemble(const std::vector<Table>& tables) {
    const int count = static_cast<int>(tables.size());
    Table start{""};
    start.longWord(0x00010000).words({count, 128, 3, count * 16 - 128});  // search fields for 8 to 15 tables
    std::size_t offset = start.bytes().size() + tables.size() * 16;
    Bytes body;
    std::size_t headAt = 0;
    Bytes font = start.bytes();
    for (const Table& table : tables) {
        if (table.tag() == "head") headAt = offset + body.size();
        Table entry{""};
        entry.longWord(sumOf(table.bytes())).longWord(static_cast<std::uint32_t>(offset + body.size()));
        entry.longWord(static_cast<std::uint32_t>(table.bytes().size()));
        append(font, viewBytes(table.tag()));
        append(font, entry.bytes());
        append(body, table.bytes());
        body.resize(padded(body.size()));
    }
    append(font, body);
    putLong(font, headAt + kAdjustmentOffset, kWholeFontSum - sumOf(font));
    return font;
}

}  // namespace

Bytes makeBlankFont() {
    Table hmtx{"hmtx"};
    hmtx.words({kBlankAdvance, 0, 0});  // one advance, left bearings of both glyphs
    Table loca{"loca"};
    loca.words({0, 0, 0});  // every glyph starts where it ends: no outline
    Table glyf{"glyf"};
    glyf.longWord(0);  // unused, for readers that refuse an empty table
    return assemble({cmapTable(), glyf, headTable(), hheaTable(), hmtx, loca, maxpTable(), postTable()});
}

}  // namespace tramso
