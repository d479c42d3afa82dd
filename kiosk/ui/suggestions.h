// SPDX-License-Identifier: GPL-3.0-or-later
// Whole words that may be meant by what was typed so far, to be put in with one touch. Knows no Qt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/places/places.h"

namespace tramso {

struct Suggestion {
    std::string shown;  // "Nguyễn", "Phường Bình Tân"
    std::string text;   // all that was typed, with this in the place of its beginning
};

// So many at most.
inline constexpr std::size_t kSuggestions = 3;

// For a name: family names for its first word, then middle and first names. Marks need not be typed; what
// begins with the very marks that were stands first. None while a word is complete or nothing is typed.
[[nodiscard]] std::vector<Suggestion> suggestNames(std::string_view typed);

// For an address: the wards, then the provinces of today, whose name begins as the end of the address does,
// with or without its kind and its marks. A ward brings its province. None for fewer than two letters, for
// hundreds begin with one, and for a whole name.
[[nodiscard]] std::vector<Suggestion> suggestPlaces(std::string_view typed, const Places& places);

}  // namespace tramso
