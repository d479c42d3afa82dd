// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/mrz_fields.h"

#include <algorithm>
#include <array>
#include <span>

#include "kiosk/base/text.h"

namespace tramso {

char mrzCheckDigit(std::string_view field) {
    constexpr auto kWeights = std::to_array<int>({7, 3, 1});
    int sum = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const int value = isDigit(c) ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
        sum = (sum + value * kWeights[i % kWeights.size()]) % 10;
    }
    return static_cast<char>('0' + sum);
}

}  // namespace tramso

namespace tramso::mrz {
namespace {

constexpr int kCentury = 100;
constexpr int kLongestValidity = 50;  // years ahead an expiry is looked for

// Two digits, or 0 when they are fillers; `good` becomes false for anything else.
int twoDigits(std::string_view two, bool& good) {
    if (two == "<<") return 0;
    if (!isDigit(two[0]) || !isDigit(two[1])) good = false;
    return good ? (two[0] - '0') * 10 + (two[1] - '0') : 0;
}

}  // namespace

bool fits(std::string_view field, char digit) {
    return digit == mrzCheckDigit(field);
}

void toDigits(std::string& row, std::size_t from, std::size_t count) {
    constexpr std::string_view kLetters = "OQDILZSGB";
    constexpr std::string_view kDigits = "000112568";
    for (char& c : std::span{row}.subspan(from, count))
        if (const std::size_t at = kLetters.find(c); at != std::string_view::npos) c = kDigits[at];
}

std::string fieldText(std::string_view field) {
    std::string out;
    for (const char c : field) {
        if (c != '<') out += c;
        if (c == '<' && !out.empty() && out.back() != ' ') out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

DocumentNumber documentNumber(std::string_view field, char digit, std::string_view optional) {
    const std::string first = fieldText(field);
    if (digit != '<') return {first, fieldText(optional), !first.empty() && fits(field, digit)};
    const std::size_t end = optional.find('<');
    if (end == std::string_view::npos || end == 0) return {};
    const std::string whole = std::string{field} + std::string{optional.substr(0, end - 1)};
    return {fieldText(whole), fieldText(optional.substr(end)), fits(whole, optional[end - 1])};
}

PartialDate inCentury(int century, std::string_view yymmdd, bool& good) {
    if (yymmdd.starts_with("<<")) return {};
    PartialDate date{.year = century + twoDigits(yymmdd.substr(0, 2), good)};
    date.month = twoDigits(yymmdd.substr(2, 2), good);
    date.day = twoDigits(yymmdd.substr(4, 2), good);
    if (date.month == 0 || date.day == 0) return {.year = date.year};
    // Of 29 February only the right century has one, so the shape alone is judged here.
    const std::chrono::month_day day{std::chrono::month{static_cast<unsigned>(date.month)},
                                     std::chrono::day{static_cast<unsigned>(date.day)}};
    good = good && day.ok();
    return date;
}

PartialDate bornBefore(std::chrono::year_month_day today, std::string_view yymmdd, bool& good) {
    const int now = static_cast<int>(today.year()) / kCentury * kCentury;
    PartialDate date = inCentury(now, yymmdd, good);
    if (isAfter(date, today)) date.year -= kCentury;
    return date;
}

PartialDate expiringAround(std::chrono::year_month_day today, std::string_view yymmdd, bool& good) {
    const int latest = static_cast<int>(today.year()) + kLongestValidity;
    PartialDate date = inCentury(latest / kCentury * kCentury, yymmdd, good);
    if (date.year > latest) date.year -= kCentury;
    return date;
}

std::optional<Sex> sexOf(char c, bool& good) {
    if (c == 'M') return Sex::Male;
    if (c == 'F') return Sex::Female;
    good = good && (c == '<' || c == 'X');
    return std::nullopt;
}

bool readName(std::string_view field, std::string& name, bool& cut) {
    name = fieldText(field);
    cut = field.back() != '<';
    return !name.empty() && std::ranges::none_of(name, isDigit<char>);
}

}  // namespace tramso::mrz
