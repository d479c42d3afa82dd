// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/tidy_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "kiosk/base/text.h"
#include "ocr/fields/row.h"

namespace tramso {
namespace {

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

// … behind a syllable of two letters, one of them with a mark: "Ủy.ban". "Tp.", "Đc." and "TƯ." are cut
// short.
bool isBehindShortSyllable(const std::u32string& text, std::size_t i) {
    constexpr std::size_t kSyllable = 2;
    constexpr char32_t kAsciiEnd = 0x80;
    if (text[i] != U'.' || i < kSyllable || i + 1 >= text.size()) return false;
    if (i > kSyllable && text[i - kSyllable - 1] != U' ') return false;
    const auto around = signsOf(toUtf8(text.substr(i - kSyllable, kSyllable) + text[i + 1]));
    const auto isLetter = [](const Sign& s) { return s.plain != 0 && !isDigit(s.shown); };
    const auto isMarked = [](const Sign& s) { return s.exact >= kAsciiEnd && s.exact != U'đ'; };
    return around.size() == kSyllable + 1 && std::ranges::all_of(around, isLetter) && !isCapital(around[1]) &&
           (isMarked(around[0]) || isMarked(around[1]));
}

// Whether a dot stands before a word, as nothing printed does: "Lâm .Nghiệm".
bool isBeforeWord(const std::u32string& text, std::size_t i) {
    if (text[i] != U'.' || i + 1 >= text.size() || (i > 0 && text[i - 1] != U' ')) return false;
    const auto next = signsOf(toUtf8(text.substr(i + 1, 1)));
    return !next.empty() && next.front().plain != 0;
}

// Whether a dot parts a word with a Vietnamese letter from a number: "số.132"; not "P.12" nor "tr.12".
bool isBeforeNumber(const std::u32string& text, std::size_t i) {
    constexpr char32_t kAsciiEnd = 0x80;
    if (text[i] != U'.' || i < 2 || i + 1 >= text.size() || !isDigit(text[i + 1])) return false;
    const auto word = signsOf(toUtf8(text.substr(i - 2, 2)));
    return word.size() == 2 && word[0].plain != 0 && word[1].plain != 0 && !isCapital(word[1]) &&
           text[i - 1] >= kAsciiEnd;
}

// Whether a dot parts a number from a word: "159.đường"; not "12.a".
bool isBehindNumber(const std::u32string& text, std::size_t i) {
    constexpr std::size_t kWord = 3;
    if (text[i] != U'.' || i == 0 || !isDigit(text[i - 1]) || i + kWord >= text.size()) return false;
    const auto word = signsOf(toUtf8(text.substr(i + 1, kWord)));
    return word.size() == kWord && std::ranges::all_of(word, [](const Sign& sign) {
               return sign.plain != 0 && !isDigit(sign.shown) && !isCapital(sign);
           });
}

// Parts of an address that follow a comma. A rule below the line takes the comma's tail.
constexpr std::array<std::u32string_view, 10> kAddressUnits{U"phường", U"xã", U"tỉnh", U"quận", U"huyện",
                                                            U"thôn",   U"ấp", U"tổ",   U"khu",  U"thành"};

bool startsUnit(const std::u32string& text, std::size_t from) {
    return std::ranges::any_of(kAddressUnits, [&](std::u32string_view unit) {
        return text.compare(from, unit.size(), unit) == 0 && text.size() > from + unit.size() &&
               text[from + unit.size()] == U' ';
    });
}

// Whether a dot stands behind a whole syllable and before a small letter, as in no value that is printed:
// "Trạm. y tế"; not "tr. 12", not "ĐT. nhà". Before "phường" it is a comma whose tail was lost.
bool isAmidWords(const std::u32string& text, std::size_t i) {
    constexpr std::size_t kSyllable = 3;
    constexpr char32_t kAsciiEnd = 0x80;
    if (text[i] != U'.' || i < kSyllable || i + 2 >= text.size() || text[i + 1] != U' ') return false;
    if (startsUnit(text, i + 2)) return false;
    const std::u32string end = text.substr(i - kSyllable, kSyllable);
    const auto around = signsOf(toUtf8(end + text[i + 2]));
    const bool letters = around.size() == kSyllable + 1 && std::ranges::all_of(around, [](const Sign& s) {
                             return s.plain != 0 && !isDigit(s.shown);
                         });
    return letters && !isCapital(around[1]) && !isCapital(around[2]) && !isCapital(around[3]) &&
           std::ranges::any_of(end, [](char32_t c) { return c >= kAsciiEnd; });
}

// Values typed on dots bring some of them along between their words. One or two may be meant; more are not.
std::u32string withoutLeaderDots(std::u32string text) {
    constexpr std::size_t kMeant = 2;
    std::vector<std::size_t> dots;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (isLeftOfLeader(text, i)) dots.push_back(i);
    for (const std::size_t i : dots) text[i] = dots.size() > kMeant ? U' ' : text[i];
    for (std::size_t i = 0; i < text.size(); ++i)
        if (isGluedDot(text, i) || isBehindShortSyllable(text, i) || isBeforeWord(text, i) ||
            isBeforeNumber(text, i) || isBehindNumber(text, i) || isAmidWords(text, i))
            text[i] = U' ';
    return text;
}

// A word of addresses, and what recognition makes of it: a p typed on full stops loses its stem, small print
// its case.
struct AddressWord {
    std::u32string_view read;
    std::u32string_view meant;
    bool numbered = false;  // only before a number: before a name it may be one
};
constexpr std::array<AddressWord, 5> kAddressWords{
    {{U"nhường", U"phường"}, {U"tinh", U"tỉnh"}, {U"TỔ", U"Tổ"}, {U"Tố", U"Tổ", true}, {U"Tồ", U"Tổ", true}}};

// Whether the word [from, to) stands where only a part of an address can: first or after a comma, before a
// name or a number.
bool isPlaceOfUnit(const std::u32string& text, std::size_t from, std::size_t to) {
    if (from > 0 && (from < 2 || text[from - 1] != U' ' || text[from - 2] != U',')) return false;
    if (to + 1 >= text.size() || text[to] != U' ') return false;
    const auto next = signsOf(toUtf8(text.substr(to + 1, 1)));
    return !next.empty() && (isCapital(next.front()) || isDigit(next.front().shown));
}

}  // namespace

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

std::u32string withoutStopsBehindNumbers(std::u32string text) {
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        if (text[i] != U'.' || !isDigit(text[i - 1]) || text[i + 1] != U' ') continue;
        const auto next = signsOf(toUtf8(text.substr(i + 2, 1)));
        const bool small =
            !next.empty() && next.front().plain != 0 && !isCapital(next.front()) && !isDigit(text[i + 2]);
        if (!small || text.find_first_not_of(U"0123456789") == i) continue;
        if (startsUnit(text, i + 2))
            text[i] = U',';
        else
            text.erase(i, 1);
    }
    return text;
}

std::u32string withAddressWords(std::u32string text) {
    const auto signs = signsOf(toUtf8(text));
    const bool mixed = std::ranges::any_of(
        signs, [](const Sign& s) { return s.plain != 0 && !isCapital(s) && !isDigit(s.shown); });
    constexpr std::size_t kWord = 3;  // shorter ones may be cut short: "P.", "Q."
    for (std::size_t i = kWord; mixed && i + 2 < text.size(); ++i) {
        const std::u32string_view before = std::u32string_view{text}.substr(i - kWord, kWord);
        const bool word = before.find_first_of(U" .,") == std::u32string_view::npos;
        if (text[i] == U'.' && text[i + 1] == U' ' && word && startsUnit(text, i + 2)) text[i] = U',';
    }
    for (const AddressWord& word : kAddressWords)
        for (std::size_t at = text.find(word.read); mixed && at != std::u32string::npos;
             at = text.find(word.read, at + 1))
            if (isPlaceOfUnit(text, at, at + word.read.size()) &&
                (!word.numbered || isDigit(text[at + word.read.size() + 1])))
                text.replace(at, word.read.size(), word.meant);
    return text;
}

}  // namespace tramso
