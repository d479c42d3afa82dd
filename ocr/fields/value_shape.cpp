// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/value_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>

#include "kiosk/base/text.h"
#include "ocr/fields/date_words.h"
#include "ocr/fields/digit_groups.h"
#include "ocr/fields/row.h"

namespace tramso {
namespace {

constexpr int kImpossibleDate = 20;  // the most such a value is trusted
constexpr int kYearOnly = 40;
constexpr int kWrongLength = 30;
constexpr int kSingleLetter = 40;
constexpr int kDigitInName = 30;  // taken off
constexpr int kGluedDate = 10;    // taken off when separators are missing
constexpr int kMisreadDigit = 3;  // taken off for each

constexpr std::u32string_view kEdgeSigns = U" .…_·•:;,|-–—=~'`\"";

// Whether a dot behind a word is what is left of a leader under the value, and not that of "TP." or "112.5".
bool isLeftOfLeader(const std::u32string& text, std::size_t i) {
    if (text[i] != U'.') return false;
    if (i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1])) return false;
    std::size_t word = i;
    while (word > 0 && text[word - 1] != U' ' && text[word - 1] != U'.' && text[word - 1] != U',') --word;
    const auto first = signsOf(toUtf8(text.substr(word, 1)));
    return first.empty() || !isCapital(first.front()) || i - word > 2;  // "TP.", "Q."
}

// Whether a dot stands where a space was: "viện.Đa". Short words and capitals before it may be cut short:
// "TP.Huế", "PGS.TS".
bool isGluedDot(const std::u32string& text, std::size_t i) {
    constexpr std::size_t kCutShort = 2;
    if (text[i] != U'.' || i <= kCutShort || i + 1 >= text.size()) return false;
    const auto around = signsOf(toUtf8(text.substr(i - kCutShort - 1, kCutShort + 1) + text[i + 1]));
    return around.size() == kCutShort + 2 &&
           std::ranges::all_of(around,
                               [](const Sign& sign) { return sign.plain != 0 && !isDigit(sign.shown); }) &&
           !isCapital(around[kCutShort]);
}

// Values typed on dots bring some of them along between their words. One or two may be meant; more are not.
std::u32string withoutLeaderDots(std::u32string text) {
    constexpr std::size_t kMeant = 2;
    std::vector<std::size_t> dots;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (isLeftOfLeader(text, i)) dots.push_back(i);
    for (const std::size_t i : dots) text[i] = dots.size() > kMeant ? U' ' : text[i];
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = isGluedDot(text, i) ? U' ' : text[i];
    return text;
}

std::u32string tidied(const std::u32string& raw) {
    const std::u32string text = withoutLeaderDots(raw);
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool run = isLeader(text[i]) &&
                         ((i > 0 && isLeader(text[i - 1])) || (i + 1 < text.size() && isLeader(text[i + 1])));
        const char32_t point = run || text[i] == U'_' || text[i] == U'…' ? U' ' : text[i];
        if (point != U' ' || (!out.empty() && out.back() != U' ')) out += point;
    }
    const std::size_t first = out.find_first_not_of(kEdgeSigns);
    if (first == std::u32string::npos) return {};
    return out.substr(first, out.find_last_not_of(kEdgeSigns) - first + 1);
}

// Between the numbers of a date: signs, or the words for month and year.
bool mayPart(const std::u32string& between) {
    std::string letters = withoutMarks(toUtf8(between));
    std::erase_if(letters, [](char c) { return c >= 0 && (c < 'a' || c > 'z'); });
    return letters.empty() || editDistance(letters, "thang") <= 1 || editDistance(letters, "nam") <= 1;
}

struct ReadDate {
    int day = 0, month = 0, year = 0;
    int cost = 0;
};

std::optional<ReadDate> fromDigits(const std::string& digits, std::size_t day, std::size_t month, int cost) {
    if (digits.size() != day + month + 4) return std::nullopt;
    return ReadDate{std::stoi(digits.substr(0, day)), std::stoi(digits.substr(day, month)),
                    std::stoi(digits.substr(day + month)), cost};
}

// Joins groups from `start` on: first as day, month, year; failing that, as eight digits of comb boxes.
std::optional<ReadDate> dateAt(const std::vector<DigitGroup>& groups, std::size_t start) {
    std::string digits;
    int cost = 0;
    for (std::size_t i = start; i < groups.size() && digits.size() < 8; ++i) {
        if (i > start && !mayPart(groups[i].before)) return std::nullopt;
        digits += groups[i].digits;
        cost += groups[i].misread * kMisreadDigit;
        if (i != start + 2) continue;
        const std::size_t day = groups[start].digits.size();
        const std::size_t month = groups[start + 1].digits.size();
        if (day <= 2 && month <= 2 && groups[i].digits.size() == 4)
            return fromDigits(digits, day, month, cost);
    }
    return fromDigits(digits, 2, 2, cost + kGluedDate);
}

bool exists(const ReadDate& date) {
    const std::chrono::year_month_day day{std::chrono::year{date.year},
                                          std::chrono::month{static_cast<unsigned>(date.month)},
                                          std::chrono::day{static_cast<unsigned>(date.day)}};
    return day.ok() && date.year >= 1850 && date.year <= 2150;
}

ShapedValue shapeDate(const std::u32string& text) {
    const auto groups = digitGroups(text);
    if (groups.empty()) return {};
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (const auto date = dateAt(groups, i))
            return {fmt::format("{:02}/{:02}/{:04}", date->day, date->month, date->year), date->cost,
                    exists(*date) ? 100 : kImpossibleDate};
    if (groups.size() == 1 && groups[0].digits.size() == 4) return {groups[0].digits, 0, kYearOnly};
    return {toUtf8(text), 0, kImpossibleDate};
}

ShapedValue shapePersonalNumber(const std::u32string& text) {
    const DigitGroup number = joinedGroups(digitGroups(text), 12);
    const std::size_t length = number.digits.size();
    return {number.digits, number.misread * kMisreadDigit, length == 9 || length == 12 ? 100 : kWrongLength};
}

ShapedValue shapePhone(const std::u32string& text) {
    const DigitGroup number = joinedGroups(digitGroups(text), 12);
    const std::size_t length = number.digits.size();
    const bool abroad = length > 0 && !number.before.empty() && number.before.back() == U'+';
    const bool home = length > 0 && number.digits.front() == '0' && (length == 10 || length == 11);
    const bool likely = abroad ? length >= 9 && length <= 15 : home;
    return {(abroad ? "+" : "") + number.digits, number.misread * kMisreadDigit, likely ? 100 : kWrongLength};
}

ShapedValue shapeName(const std::u32string& text) {
    const std::string utf8 = toUtf8(text);
    std::string name;
    for (const auto part : split(utf8, ' ')) {
        const auto signs = signsOf(std::string{part});
        if (std::none_of(signs.begin(), signs.end(), [](const Sign& sign) { return sign.plain != 0; }))
            continue;
        // "Mạc.": a leader's dot, since names are written out; one letter and a dot is an initial.
        const bool dotted = part.size() > 2 && part.ends_with('.');
        name += (name.empty() ? "" : " ") + std::string{dotted ? part.substr(0, part.size() - 1) : part};
    }
    const bool digits = std::any_of(text.begin(), text.end(), isDigit<char32_t>);
    return {name, digits ? kDigitInName : 0, 100};
}

// "ông", "Bà", "ông/bà": how a person is spoken of.
bool isAddress(std::string_view word) {
    const std::string bare = withoutMarks(word);
    for (const auto part : split(bare, '/'))
        if (part != "ong" && part != "ba" && part != "anh" && part != "chi" && part != "chau" && part != "em")
            return false;
    return true;
}

ShapedValue shapePerson(const std::u32string& text) {
    const ShapedValue name = shapeName(text.substr(0, text.find_first_of(U",;(")));
    std::string person;
    bool first = true;
    for (const auto word : split(name.value, ' ')) {
        // A name is capitalised throughout; what is not ends it.
        const auto signs = signsOf(std::string{word});
        if (std::exchange(first, false) && isAddress(trim(std::string_view{word}.substr(0, word.find(':')))))
            continue;
        if (!person.empty() && !signs.empty() && signs.front().plain != 0 && !isCapital(signs.front())) break;
        person += (person.empty() ? "" : " ") + std::string{word};
    }
    return {person, name.cost, name.mostTrusted};
}

ShapedValue shapeSex(const std::u32string& text) {
    const std::string utf8 = toUtf8(text);
    for (const auto word : split(utf8, ' ')) {
        const std::string bare = withoutMarks(trim(word));
        if (bare == "nam") return {"Nam", 0, 100};
        if (bare == "nu" || bare == "nir") return {"Nữ", bare == "nu" ? 0 : kMisreadDigit, 100};
    }
    return {};
}

ShapedValue shapeDocumentNumber(const std::u32string& text) {
    constexpr std::u32string_view kJoins = U"/-.–";
    const std::string utf8 = toUtf8(text);
    std::u32string number;
    for (const auto part : split(utf8, ' ')) {
        const std::u32string word = toCodePoints(part);
        if (word.empty()) continue;
        if (!number.empty() && kJoins.find(number.back()) == std::u32string_view::npos &&
            kJoins.find(word.front()) == std::u32string_view::npos)
            break;
        number += word;
        if (number.find_first_of(U",;()") != std::u32string::npos) break;
    }
    number = tidied(number.substr(0, number.find_first_of(U",;()")));
    if (std::none_of(number.begin(), number.end(), isDigit<char32_t>)) return {};
    return {toUtf8(number), 0, 100};
}

ShapedValue shapeArea(const std::u32string& text) {
    const std::size_t from = text.find_first_of(U"0123456789");
    if (from == std::u32string::npos) return {};
    std::size_t to = from;
    while (to < text.size() && (isDigit(text[to]) || text[to] == U',' || text[to] == U'.')) ++to;
    std::u32string number = text.substr(from, to - from);
    // "112, 6": recognition parts at the comma.
    if (number.back() == U',' && to + 1 < text.size() && text[to] == U' ' && isDigit(text[to + 1]))
        for (++to; to < text.size() && isDigit(text[to]); ++to) number += text[to];
    number = tidied(number);
    while (to < text.size() && text[to] == U' ') ++to;
    const bool squareMetres = to < text.size() && text[to] == U'm';
    return {toUtf8(number) + " m2", 0, squareMetres ? 100 : kWrongLength};
}

ShapedValue shapeDateInWords(const std::u32string& text) {
    const auto date = dateInWords(toUtf8(text));
    if (!date) return {};
    return {fmt::format("{:02}/{:02}/{:04}", date->day, date->month, date->year), 0,
            exists({date->day, date->month, date->year, 0}) ? 100 : kImpossibleDate};
}

}  // namespace

ShapedValue shapeValue(const std::u32string& text, FieldShape shape) {
    const std::u32string tidy = tidied(text);
    switch (shape) {
        case FieldShape::Name:
            return shapeName(tidy);
        case FieldShape::Date:
            return shapeDate(tidy);
        case FieldShape::PersonalNumber:
            return shapePersonalNumber(tidy);
        case FieldShape::Phone:
            return shapePhone(tidy);
        case FieldShape::Person:
            return shapePerson(tidy);
        case FieldShape::Sex:
            return shapeSex(tidy);
        case FieldShape::DocumentNumber:
            return shapeDocumentNumber(tidy);
        case FieldShape::Area:
            return shapeArea(tidy);
        case FieldShape::DateInWords:
            return shapeDateInWords(tidy);
        case FieldShape::Text:
            break;
    }
    // A single letter is a stain or an edge more often than a value.
    const bool letter = tidy.size() == 1 && !isDigit(tidy.front());
    return {toUtf8(tidy), 0, letter ? kSingleLetter : 100};
}

}  // namespace tramso
