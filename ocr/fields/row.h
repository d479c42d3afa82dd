// SPDX-License-Identifier: GPL-3.0-or-later
// A page seen as rows of signs: what stands side by side belongs together, whatever order OCR found it in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/base/text.h"
#include "ocr/page_reader.h"

namespace tramso {

// One character of a row.
struct Sign {
    char32_t shown = 0;    // as read, NFC
    char32_t exact = 0;    // lower case, with its mark
    char32_t plain = 0;    // lower case, without mark; 0 for anything but a letter or digit
    std::size_t word = 0;  // index into Row::words
};

// Words side by side, from left to right. Points into the page, which must live as long.
struct Row {
    int page = 0;
    double top = 0, bottom = 0;  // px
    double height = 1;           // px, of a middling word; at least 1
    std::vector<const Word*> words;
    std::vector<Sign> signs;  // of all words, without spaces
};

// The rows of a page from top to bottom. Lines OCR took apart are joined when they overlap in height by most
// of it and not at all in width.
[[nodiscard]] std::vector<Row> rowsOf(const PageReading& page, int pageIndex);

// A text as signs, all of word 0; spaces are left out.
[[nodiscard]] std::vector<Sign> signsOf(const std::string& utf8);

// Edges of a word in px, beyond the range of int for absurd boxes.
[[nodiscard]] inline double leftOf(const Word& word) {
    return word.box.x;
}
[[nodiscard]] inline double rightOf(const Word& word) {
    return double{1} * word.box.x + word.box.width;
}

// What words cover, and how sure the least sure of them is.
struct WordsExtent {
    Box box;
    int confidence = 0;  // 0–100
};
// Of one word at least.
[[nodiscard]] WordsExtent extentOf(const std::vector<const Word*>& words);

// Code points as UTF-8.
[[nodiscard]] std::string toUtf8(const std::u32string& text);

// Whether a letter is a capital one.
[[nodiscard]] inline bool isCapital(const Sign& sign) {
    return sign.plain != 0 && sign.shown != sign.exact;
}
// Dots and lines a form leaves for writing on.
[[nodiscard]] bool isLeader(char32_t point);

}  // namespace tramso
