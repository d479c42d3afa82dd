// SPDX-License-Identifier: GPL-3.0-or-later
// A page as a typewriter would fill it: every character as wide as the next.
#pragma once

#include <string>
#include <vector>

#include "ocr/fields/field_finder.h"

namespace tramso {

inline constexpr int kLetterWidth = 20;   // px
inline constexpr int kLetterHeight = 30;  // px
inline constexpr int kLinePitch = 50;     // px

// Words at the places they have in the lines; a space is as wide as a letter, so five make a wide gap. An
// empty line leaves room. All words have the same confidence.
[[nodiscard]] PageReading typedPage(const std::vector<std::string>& lines, int confidence = 90);

// The field with the key "x", looked for by one label on one page; an empty one if it is not found.
[[nodiscard]] FoundField findOne(const std::vector<std::string>& lines, const std::string& label,
                                 FieldShape shape = FieldShape::Text);

// The values found on one page, as "key=value", in the order of the queries.
[[nodiscard]] std::vector<std::string> findAll(const PageReading& page,
                                               const std::vector<FieldQuery>& queries);

}  // namespace tramso
