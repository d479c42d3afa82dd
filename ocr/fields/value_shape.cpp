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
#include "ocr/fields/tidy_text.h"

namespace tramso {
namespace {

constexpr int kImpossibleDate = 20;  // the most such a value is trusted
constexpr int kGuessedStroke = 60;   // of such a date
constexpr int kGuessedStop = 70;     // of text
constexpr int kYearOnly = 40;
constexpr int kWrongLength = 30;
constexpr int kSingleLetter = 40;
constexpr int kDigitInName = 30;  // taken off
constexpr int kGluedDate = 10;    // taken off when separators are missing
constexpr int kMisreadWord = 5;   // taken off
constexpr int kMisreadDigit = 3;  // taken off for each

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

struct Parted {
    std::u32string text;
    bool guessed = false;  // one of the strokes was read as a digit
};

// A stroke before the year that was read as two signs, a stroke and a 1: "28/02/11956". Years of five digits
// there are none.
std::optional<std::u32string> withoutDoubledStroke(const std::u32string& text) {
    constexpr std::size_t kWhole = 11;  // "dd/mm/1yyyy"
    for (std::size_t at = 0; at + kWhole <= text.size(); ++at) {
        bool date = true;
        for (std::size_t i = 0; i < kWhole && date; ++i)
            date = i == 2 || i == 5 ? text[at + i] == U'/' : isDigit(text[at + i]);
        const std::u32string century = text.substr(at + 7, 2);
        const bool ends = at + kWhole == text.size() || !isDigit(text[at + kWhole]);
        if (!date || !ends || text[at + 6] != U'1' || (century != U"19" && century != U"20")) continue;
        return text.substr(0, at + 6) + text.substr(at + 7);
    }
    return std::nullopt;
}

// Strokes that were read as letters: "12I07/1984". Only where two of them part a day, a month and a year; one
// of the two may have been read as a 1.
Parted withStrokes(std::u32string text) {
    constexpr std::size_t kWhole = 10;  // "dd/mm/yyyy"
    const auto isStroke = [](char32_t c) {
        return c == U'I' || c == U'l' || c == U'|' || c == U'f' || c == U'/';
    };
    bool guessed = false;
    for (std::size_t at = 0; at + kWhole <= text.size(); ++at) {
        bool date = true;
        for (std::size_t i = 0; i < kWhole && date; ++i) date = i == 2 || i == 5 || isDigit(text[at + i]);
        const char32_t one = text[at + 2];
        const char32_t two = text[at + 5];
        const bool both = isStroke(one) && isStroke(two);
        if (!date || (!both && !(isStroke(one) && two == U'1') && !(one == U'1' && isStroke(two)))) continue;
        text[at + 2] = text[at + 5] = U'/';
        guessed = guessed || !both;
    }
    if (auto single = withoutDoubledStroke(text)) return {std::move(*single), true};
    return {std::move(text), guessed};
}

ShapedValue shapeDate(const std::u32string& raw) {
    const auto [text, guessed] = withStrokes(raw);
    const auto groups = digitGroups(text);
    if (groups.empty()) return {};
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (const auto date = dateAt(groups, i))
            return {fmt::format("{:02}/{:02}/{:04}", date->day, date->month, date->year), date->cost,
                    !exists(*date) ? kImpossibleDate
                    : guessed      ? kGuessedStroke
                                   : 100};
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

// Whether the dot at `i` stands between two words of a name: "GIA.XUYẾN". One letter and a dot is an initial.
bool partsName(const std::u32string& text, std::size_t i) {
    constexpr std::size_t kWord = 2;
    if (text[i] != U'.' || i < kWord || i + kWord >= text.size()) return false;
    const auto around = signsOf(toUtf8(text.substr(i - kWord, kWord) + text.substr(i + 1, kWord)));
    return around.size() == 2 * kWord && std::ranges::all_of(around, [](const Sign& sign) {
               return sign.plain != 0 && !isDigit(sign.shown);
           });
}

ShapedValue shapeName(std::u32string text) {
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = partsName(text, i) ? U' ' : text[i];
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
    // "V.ĂN": an initial, or a leader's dot.
    const bool digits = std::any_of(text.begin(), text.end(), isDigit<char32_t>);
    const std::size_t dot = name.find('.');
    const bool glued = dot != std::string::npos && dot + 1 < name.size() && name[dot + 1] != ' ';
    return {name, digits || glued ? kDigitInName : 0, 100};
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
    const std::u32string parted = withoutStopsBehindNumbers(tidy);
    const std::u32string address = withAddressWords(parted);
    return {toUtf8(address), address == parted ? 0 : kMisreadWord,
            letter           ? kSingleLetter
            : parted != tidy ? kGuessedStop
                             : 100};
}

}  // namespace tramso
