// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/edition.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {

bool isEdition(std::string_view text) {
    constexpr std::size_t kMostDigits = 20;
    return !text.empty() && text.size() <= kMostDigits && allDigits(text);
}

bool isNewer(std::string_view edition, std::string_view other) {
    const auto number = [](std::string_view digits) {
        return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
    };
    const auto one = number(edition), two = number(other);
    return one.size() != two.size() ? one.size() > two.size() : one > two;
}

}  // namespace tramso
