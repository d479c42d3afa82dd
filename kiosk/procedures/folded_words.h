// SPDX-License-Identifier: GPL-3.0-or-later
// Words made comparable for searching.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tramso {

// "Đăng ký khai-sinh" → dang, ky, khai, sinh: no marks, small letters and digits, at most 24 bytes each.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view text);

// Which letters and digits a folded word has: a bit each, digits in one.
[[nodiscard]] std::uint32_t lettersOf(std::string_view word);

// How many typing mistakes a word may have and still be found: none in the shortest, two in long ones.
[[nodiscard]] std::size_t slipsAllowed(std::string_view typed);

// How well a typed word fits a known one: 1 the same, less for its beginning (`unfinished`: more letters may
// follow) and for one or two typing mistakes, 0 not at all. Both folded.
[[nodiscard]] float fit(std::string_view typed, std::string_view known, bool unfinished);

}  // namespace tramso
