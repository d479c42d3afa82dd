// SPDX-License-Identifier: GPL-3.0-or-later
// What the recogniser's words need before anybody looks at them.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/base/text.h"
#include "ocr/page_reader.h"

namespace tramso {

// The model knows two letters that look like Đ, the Vietnamese one and the Icelandic Ð, and gives both for
// one: "QĐÐST". Vietnamese has no Ð.
[[nodiscard]] inline std::string withOneD(std::string text) {
    const auto replace = [&text](std::string_view from, std::string_view to) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from))
            text.replace(at, from.size(), to);
    };
    replace("ÐĐ", "Ð"), replace("ĐÐ", "Ð"), replace("Ð", "Đ");
    replace("ðđ", "ð"), replace("đð", "ð"), replace("ð", "đ");
    return text;
}

// "V/v" before what a letter is about loses its last letter. Nothing else is printed as "V/".
[[nodiscard]] inline std::string withWholeRe(std::string text) {
    return text == "V/" ? "V/v" : text;
}

// A date or a long number, its strokes perhaps read as letters: "20I10I2018". Recognition does not believe
// such a word where it has the line to itself, above all in bold; strokes of pens and seals do not read like
// it.
[[nodiscard]] inline bool isLongNumber(const std::string& text) {
    constexpr std::ptrdiff_t kFewestDigits = 8;
    constexpr std::string_view kBetween = "/.-Il|";
    return std::ranges::count_if(text, [](char c) { return isDigit(c); }) >= kFewestDigits &&
           std::ranges::all_of(
               text, [&](char c) { return isDigit(c) || kBetween.find(c) != std::string_view::npos; });
}

// A line of an ID card's machine-readable zone: one word of capitals, digits and fillers, two of which may
// have been read as something else. The model has never seen such words and trusts none.
[[nodiscard]] inline bool isZoneLine(const std::string& text) {
    constexpr std::size_t kShortest = 20;  // of 30 characters
    constexpr int kMostForeign = 2;
    constexpr unsigned kContinued = 0x80;  // bytes of a letter after its first
    const auto isForeign = [](char c) {
        const bool goesOn = (static_cast<unsigned char>(c) & 0xC0U) == kContinued;
        return !goesOn && !isDigit(c) && !(c >= 'A' && c <= 'Z') && c != '<';
    };
    return text.size() >= kShortest && text.find('<') != std::string::npos &&
           std::ranges::count_if(text, isForeign) <= kMostForeign;
}

// Whether words side by side are such a line, or one of them is: recognition parts it now and then.
[[nodiscard]] inline bool holdsZoneLine(std::span<const Word> words) {
    std::string all;
    for (const Word& word : words) all += word.text;
    return isZoneLine(all) ||
           std::ranges::any_of(words, [](const Word& word) { return isZoneLine(word.text); });
}

}  // namespace tramso
