// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/zone_zeros.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <functional>
#include <limits>

#include "kiosk/base/text.h"
#include "kiosk/identity/mrz.h"

namespace tramso {
namespace {

constexpr std::size_t kDocumentAt = 5;  // where the parts of a first line begin
constexpr std::size_t kPersonalAt = 15;
constexpr std::size_t kDocumentDigits = 9;
constexpr std::size_t kPersonalDigits = 12;
constexpr std::size_t kProvinceDigits = 3;
constexpr std::size_t kLineLength = 30;

bool mayBeZero(char digit) {
    return digit == '6' || digit == '8' || digit == '9';
}

// Zeros to put back for the check digit to fit; nothing when it does not fit.
std::optional<int> zerosIn(const std::string& field, char check) {
    const char right = mrzCheckDigit(field);
    if (right == check) return 0;
    return right == '0' && mayBeZero(check) ? std::optional{1} : std::nullopt;
}

// All readings of the digits that `check` accepts, of those with the fewest zeros put back. It says how many
// more have to be in the check digits.
std::vector<std::string> fewestChanged(const std::string& digits,
                                       const std::function<std::optional<int>(const std::string&)>& check) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < digits.size(); ++i)
        if (mayBeZero(digits[i])) places.push_back(i);
    std::vector<std::string> found;
    int fewest = std::numeric_limits<int>::max();
    for (unsigned chosen = 0; chosen < 1U << places.size(); ++chosen) {
        std::string reading = digits;
        for (std::size_t i = 0; i < places.size(); ++i)
            if ((chosen >> i & 1U) != 0) reading[places[i]] = '0';
        const auto more = check(reading);
        const int changed = std::popcount(chosen) + more.value_or(0);
        if (!more || changed > fewest) continue;
        if (changed < fewest) found.clear();
        fewest = changed;
        found.push_back(std::move(reading));
    }
    return found;
}

// What the two readings of a digit that stands twice leave: the digit, or the zero one of them hides; 0 when
// they have nothing in common.
char common(char one, char other) {
    const auto zero = [](char c) { return c == '0' || mayBeZero(c); };
    if (one == other) return one;
    return zero(one) && zero(other) ? '0' : '\0';
}

}  // namespace

bool isLikelyNumber(const std::string& number) {
    constexpr int kCentury = 2100;
    const auto says = parsePersonalNumber(number);
    return says && says->birthYear < kCentury &&
           doubts(*says, says->birthYear, says->sex, says->birthYear).empty();
}

std::vector<std::string> numbersWithZeros(const std::string& firstLine) {
    if (firstLine.size() != kLineLength) return {};
    const std::string document = firstLine.substr(kDocumentAt, kDocumentDigits);
    std::string number = firstLine.substr(kPersonalAt, kPersonalDigits);
    if (!allDigits(document) || !allDigits(number)) return {};
    for (std::size_t i = 0; i < kDocumentDigits; ++i) {
        char& digit = number[kProvinceDigits + i];
        digit = common(document[i], digit);
        if (digit == '\0') return {};
    }
    return fewestChanged(number, [&](const std::string& reading) -> std::optional<int> {
        const auto first = zerosIn(reading.substr(kProvinceDigits), firstLine[kDocumentAt + kDocumentDigits]);
        const auto second = zerosIn(reading + "<<", firstLine.back());
        if (!first || !second || !isLikelyNumber(reading)) return std::nullopt;
        return *first + *second;
    });
}

std::string birthOfSeven(const std::string& digits, int year) {
    constexpr std::size_t kWhole = 7;
    if (!allDigits(digits)) return digits;
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= digits.size(); ++at) {
        if (digits.size() == kWhole + 1 && at <= kWhole)
            all.push_back(digits.substr(0, at) + digits.substr(at + 1));
        for (char digit = '0'; digits.size() == kWhole - 1 && digit <= '9'; ++digit)
            all.push_back(digits.substr(0, at) + digit + digits.substr(at));
    }
    std::erase_if(all, [&](const std::string& whole) {
        const std::string day = whole.substr(0, kWhole - 1);
        return mrzCheckDigit(day) != whole.back() || dayWithZeros(day, whole.back(), year) != day;
    });
    const bool one = !all.empty() && std::ranges::count(all, all.front()) == std::ssize(all);
    return one ? all.front() : digits;
}

std::string dayWithZeros(const std::string& day, char check, std::optional<int> year) {
    constexpr std::size_t kDigits = 6;
    if (day.size() != kDigits || !allDigits(day)) return {};
    const auto found = fewestChanged(day, [&](const std::string& reading) -> std::optional<int> {
        const auto part = [&](std::size_t at) { return std::stoi(reading.substr(at, 2)); };
        constexpr int kMonths = 12;
        constexpr int kDays = 31;
        const bool exists = part(2) >= 1 && part(2) <= kMonths && part(4) >= 1 && part(4) <= kDays;
        return exists && (!year || part(0) == *year) ? zerosIn(reading, check) : std::nullopt;
    });
    return found.size() == 1 ? found.front() : std::string{};
}

}  // namespace tramso
