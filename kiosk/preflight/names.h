// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two Vietnamese names are: one person in two spellings, a slip of the pen, or somebody else.
#pragma once

#include <cstdint>
#include <string_view>

namespace tramso {

// From the same name to another one.
enum class NameLikeness : std::uint8_t {
    Same,      // letter case, place of the tone, spaces, the signs of H'Mông or Ê Đê names
    Spelling,  // i for y: two spellings of one name, and a clerk may mind
    Marks,     // the same letters with other marks: Hòa, Hoa
    Slip,      // one syllable differs by one letter or two swapped ones
    Other      // another name
};

// Compares two names in UTF-8. Symmetric. Text that is not UTF-8 is like no name but itself.
[[nodiscard]] NameLikeness likeness(std::string_view a, std::string_view b);

}  // namespace tramso
