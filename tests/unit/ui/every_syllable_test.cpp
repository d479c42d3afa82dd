// SPDX-License-Identifier: GPL-3.0-or-later
// Typing any syllable by the rules of a method gives that syllable, in both spellings.
#include <catch2/catch.hpp>
#include <cstdio>

#include "kiosk/ui/telex.h"
#include "tests/unit/ui/syllables.h"

using namespace tramso::test;
using tramso::telex::Spelling;

namespace {

struct Method {
    const char* name;
    std::u32string (*type)(std::u32string_view, char32_t, Spelling);
    std::u32string_view tones;  // none, sắc, huyền, hỏi, ngã, nặng
    char32_t roofA, roofE, roofO, horn, bow, stroke;
};

constexpr Method kMethods[] = {
    {"Telex", tramso::telex::typed, U"zsfrxj", U'a', U'e', U'o', U'w', U'w', U'd'},
    {"VNI", tramso::telex::typedVni, U"012345", U'6', U'6', U'6', U'7', U'8', U'9'}};

struct Keys {
    char32_t letter;
    char32_t mark = 0;
};

Keys keysOf(char32_t letter, const Method& method) {
    switch (letter) {
        case U'ă':
            return {U'a', method.bow};
        case U'â':
            return {U'a', method.roofA};
        case U'ê':
            return {U'e', method.roofE};
        case U'ô':
            return {U'o', method.roofO};
        case U'ơ':
            return {U'o', method.horn};
        case U'ư':
            return {U'u', method.horn};
        case U'đ':
            return {U'd', method.stroke};
        default:
            return {letter};
    }
}

// Each mark behind its letter.
std::u32string asRead(const std::u32string& text, const Method& method) {
    std::u32string keys;
    for (const char32_t letter : text) {
        const Keys own = keysOf(letter, method);
        keys += own.letter;
        if (own.mark != 0) keys += own.mark;
    }
    return keys;
}

// All letters, then the marks: one w or 7 makes both letters of ươ.
std::u32string marksLast(const std::u32string& text, const Method& method) {
    std::u32string keys;
    std::u32string marks;
    char32_t before = 0;
    for (const char32_t letter : text) {
        const Keys own = keysOf(letter, method);
        keys += own.letter;
        if (own.mark != 0 && !(before == U'ư' && letter == U'ơ')) marks += own.mark;
        before = letter;
    }
    return keys + marks;
}

std::string shown(const std::u32string& text) {
    std::string out;
    for (const char32_t c : text) {
        char part[12];
        std::snprintf(part, sizeof part, c < 0x80 ? "%c" : "\\u%04X", static_cast<unsigned>(c));
        out += part;
    }
    return out;
}

// What was typed otherwise than it is written; told as text, for there are tens of thousands.
std::string wrong(const Method& method, std::u32string (*order)(const std::u32string&, const Method&),
                  Spelling spelling) {
    std::string list;
    everySyllable([&](const Syllable& syllable) {
        std::u32string typed;
        for (const char32_t key : order(syllable.text, method)) typed = method.type(typed, key, spelling);
        const std::size_t at = spelling == Spelling::Modern ? syllable.modern : syllable.classical;
        for (int tone = 0; tone <= 5; ++tone) {
            if (syllable.stopped && tone != 1 && tone != 5) continue;
            const auto which = static_cast<std::size_t>(tone);
            const std::u32string got = tone == 0 ? typed : method.type(typed, method.tones[which], spelling);
            if (got != withTone(syllable.text, at, tone))
                list +=
                    shown(order(syllable.text, method)) + "+" + std::to_string(tone) + "=" + shown(got) + " ";
        }
    });
    return list.substr(0, 2000);
}

}  // namespace

TEST_CASE("every syllable typed as it is read comes out as it is written") {
    const Method& method = GENERATE(from_range(std::begin(kMethods), std::end(kMethods)));
    const Spelling spelling = GENERATE(Spelling::Classical, Spelling::Modern);
    CAPTURE(method.name, static_cast<int>(spelling));
    CHECK(wrong(method, asRead, spelling) == "");
}

TEST_CASE("every syllable comes out as it is written when its marks are typed last") {
    const Method& method = GENERATE(from_range(std::begin(kMethods), std::end(kMethods)));
    const Spelling spelling = GENERATE(Spelling::Classical, Spelling::Modern);
    CAPTURE(method.name, static_cast<int>(spelling));
    CHECK(wrong(method, marksLast, spelling) == "");
}

TEST_CASE("the list of syllables is that of the language in size") {
    int syllables = 0;
    everySyllable([&](const Syllable& syllable) { syllables += syllable.stopped ? 2 : 6; });
    // Linguists count some 17 000 to 20 000 that could be, some 6 700 of which are words.
    CHECK(syllables > 15'000);
    CHECK(syllables < 22'000);
}
