// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/date_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

struct NumberWord {
    std::string_view word;  // without marks
    int value;
};

// Digits, also as they change after a ten: "hai mươi mốt", "mười lăm". "mùng" and "linh" add nothing.
constexpr auto kUnits = std::to_array<NumberWord>({{"khong", 0},
                                                   {"mot", 1},
                                                   {"hai", 2},
                                                   {"ba", 3},
                                                   {"bon", 4},
                                                   {"tu", 4},
                                                   {"nam", 5},
                                                   {"lam", 5},
                                                   {"nham", 5},
                                                   {"sau", 6},
                                                   {"bay", 7},
                                                   {"tam", 8},
                                                   {"chin", 9},
                                                   {"gieng", 1}});
constexpr auto kScales =
    std::to_array<NumberWord>({{"muoi", 10}, {"tram", 100}, {"nghin", 1000}, {"ngan", 1000}});
constexpr auto kIgnored =
    std::to_array<NumberWord>({{"mung", 0}, {"mong", 0}, {"linh", 0}, {"le", 0}, {"va", 0}});

// Long words may have one letter wrong; in short ones that is another word.
bool isWord(std::string_view read, std::string_view wanted) {
    constexpr std::size_t kLong = 4;
    return read == wanted ||
           (wanted.size() >= kLong && read.size() >= kLong && editDistance(read, wanted) <= 1);
}

std::optional<int> valueOf(std::string_view word, std::span<const NumberWord> words) {
    for (const auto& [name, value] : words)
        if (word == name) return value;
    for (const auto& [name, value] : words)
        if (isWord(word, name)) return value;
    return std::nullopt;
}

// "hai nghìn không trăm hai mươi sáu", and digits read out one by one: "một chín chín không".
std::optional<int> numberIn(std::span<const std::string> words) {
    int sum = 0;
    int open = -1;  // a digit that waits for its scale
    bool any = false;
    for (const std::string& word : words) {
        if (const auto scale = valueOf(word, kScales)) {
            const int count = open >= 0 ? open : 1;
            // "mười" after nothing is ten; "nghìn" takes all before it.
            sum = *scale == 1000 ? (sum + count) * 1000 : sum + count * *scale;
            open = -1;
        } else if (const auto unit = valueOf(word, kUnits)) {
            if (open >= 0) sum = (sum + open) * 10;
            open = *unit;
        } else if (!valueOf(word, kIgnored)) {
            return std::nullopt;
        } else {
            continue;
        }
        any = true;
        if (sum > 99'999) return std::nullopt;
    }
    if (!any) return std::nullopt;
    return sum + std::max(0, open);
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : withoutMarks(text)) {
        if (c >= 'a' && c <= 'z')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

std::optional<WrittenDate> dateInWords(const std::string& text) {
    const auto words = wordsOf(text);
    std::size_t month = 0;
    while (month < words.size() && !isWord(words[month], "thang")) ++month;
    // "năm" is also five: the year's own stands last before a word of thousands or hundreds, after the month.
    std::size_t year = month + 2;
    while (year < words.size() && words[year] != "nam") ++year;
    if (year + 1 >= words.size()) return std::nullopt;
    const std::size_t day = isWord(words[0], "ngay") ? 1 : 0;
    if (day >= month) return std::nullopt;
    const std::span all{words};
    const auto d = numberIn(all.subspan(day, month - day));
    const auto m = numberIn(all.subspan(month + 1, year - month - 1));
    const auto y = numberIn(all.subspan(year + 1));
    if (!d || !m || !y) return std::nullopt;
    return WrittenDate{*d, *m, *y};
}

}  // namespace tramso
