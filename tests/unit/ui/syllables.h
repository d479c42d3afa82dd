// SPDX-License-Identifier: GPL-3.0-or-later
// Every syllable of Vietnamese, as it is written and as its letters and marks.
#pragma once

#include <functional>
#include <string>

namespace tramso::test {

// One syllable without its tone, and where a tone stands in it.
struct Syllable {
    std::u32string text;        // "tho.a" without the point: NFC, no tone
    std::size_t classical = 0;  // which letter of it carries the tone: hòa
    std::size_t modern = 0;     // hoà
    bool stopped = false;       // ends in c, ch, p, t: only sắc and nặng
};

// Calls with every syllable that the rules of spelling allow, whether a word is made of it or not.
void everySyllable(const std::function<void(const Syllable&)>& visit);

// The syllable with a tone on a letter: 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng.
std::u32string withTone(const std::u32string& text, std::size_t at, int tone);

}  // namespace tramso::test
