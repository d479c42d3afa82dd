// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/digit_groups.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

// A digit, or the letter that is often read in its place; 0 for others.
char32_t asDigit(char32_t point) {
    if (isDigit(point)) return point;
    if (point == U'O' || point == U'o' || point == U'Q') return U'0';
    if (point == U'S' || point == U's') return U'5';
    return point == U'l' || point == U'I' || point == U'|' || point == U'i' ? U'1' : U'\0';
}

}  // namespace

std::vector<DigitGroup> digitGroups(const std::u32string& text) {
    std::vector<DigitGroup> groups;
    std::u32string before;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && asDigit(text[end]) != 0) ++end;
        const auto first = text.begin() + static_cast<std::ptrdiff_t>(i);
        const auto last = text.begin() + static_cast<std::ptrdiff_t>(end);
        const auto real = std::count_if(first, last, isDigit<char32_t>);
        if (real > 0) {
            DigitGroup group{std::exchange(before, {}), "", static_cast<int>(last - first - real)};
            std::for_each(first, last, [&](char32_t p) { group.digits += static_cast<char>(asDigit(p)); });
            groups.push_back(std::move(group));
        } else {
            end = std::max(end, i + 1);
            before.append(text, i, end - i);
        }
        i = end;
    }
    return groups;
}

DigitGroup joinedGroups(const std::vector<DigitGroup>& groups, std::size_t most) {
    DigitGroup all;
    for (const DigitGroup& group : groups) {
        const bool apart = std::any_of(group.before.begin(), group.before.end(), [](char32_t p) {
            return p != U' ' && p != U'.' && p != U'-' && p != U'(' && p != U')' && p != U'|';
        });
        if (!all.digits.empty() && (apart || all.digits.size() >= most)) break;
        if (all.digits.empty()) all.before = group.before;
        all.digits += group.digits;
        all.misread += group.misread;
    }
    return all;
}

}  // namespace tramso
