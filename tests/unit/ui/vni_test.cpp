// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "kiosk/base/text.h"
#include "kiosk/ui/telex.h"

namespace {

using tramso::toCodePoints;
using tramso::telex::Spelling;

std::u32string byVni(std::string_view sequence, Spelling spelling = Spelling::Classical) {
    std::u32string text;
    for (const char32_t key : toCodePoints(sequence)) text = tramso::telex::typedVni(text, key, spelling);
    return text;
}

}  // namespace

TEST_CASE("VNI: names come out as they are written, in small and capital letters") {
    CHECK(byVni("Nguye6n4 Va8n Ma6u4") == U"Nguyễn Văn Mẫu");
    CHECK(byVni("D9a85ng") == U"Đặng");
    CHECK(byVni("PHU7O7NG2") == U"PHƯỜNG");
    CHECK(byVni("phuong72") == U"phường");
    CHECK(byVni("hu7u") == U"hưu");
}

TEST_CASE("VNI: letters that are marks of Telex are letters") {
    CHECK(byVni("aawwssdd") == U"aawwssdd");
}

TEST_CASE("VNI: the same mark twice is undone and the digit stands, and 0 takes a tone off") {
    CHECK(byVni("a11") == U"a1");
    CHECK(byVni("a66") == U"a6");
    CHECK(byVni("d99") == U"d9");
    CHECK(byVni("a10") == U"a");
    CHECK(byVni("a12") == U"à");
}

TEST_CASE("VNI: a digit with nothing to mark is a digit, so that house numbers can be typed") {
    CHECK(byVni("12/3 ") == U"12/3 ");
    CHECK(byVni("so61 12") == U"số 12");
    CHECK(byVni("t7") == U"t7");
    CHECK(byVni("a0") == U"a0");
    CHECK(byVni("e8") == U"e8");
    CHECK(byVni("a9") == U"a9");
}

TEST_CASE("the modern spelling moves the tone of open oa, oe, uy, and of nothing else") {
    CHECK(byVni("hoa2", Spelling::Classical) == U"hòa");
    CHECK(byVni("hoa2", Spelling::Modern) == U"hoà");
    CHECK(byVni("khoe3", Spelling::Modern) == U"khoẻ");
    CHECK(byVni("thuy1", Spelling::Modern) == U"thuý");
    CHECK(byVni("quy1", Spelling::Modern) == U"quý");
    CHECK(byVni("mua2", Spelling::Modern) == U"mùa");
    CHECK(byVni("hoa2n", Spelling::Modern) == U"hoàn");
    CHECK(byVni("hoa2n", Spelling::Classical) == U"hoàn");
}

TEST_CASE("a tone of the keyboard's top row and a letter taken away follow the spelling too") {
    using namespace tramso::telex;
    CHECK(tramso::telex::withTone(U"hoa", Tone::Falling, Spelling::Modern) == U"hoà");
    CHECK(withoutLast(U"hoàn", Spelling::Modern) == U"hoà");
    CHECK(withoutLast(U"hoàn", Spelling::Classical) == U"hòa");
    CHECK(appended(U"hòa", U'n', Spelling::Classical) == U"hoàn");
}
