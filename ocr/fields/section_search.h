// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a form that repeat the same labels: child, father, mother.
#pragma once

#include <map>
#include <span>
#include <string>

#include "ocr/fields/field_finder.h"
#include "ocr/fields/row.h"

namespace tramso {

// A printed label, parted from what it is looked for in: "Mẹ > Họ, chữ đệm, tên" from a section, "Bên nữ |
// Họ, chữ đệm, tên" from the column of a table whose rows it names.
struct SplitLabel {
    std::string section;  // empty: anywhere
    std::string column;   // empty: beside or below the label
    std::string label;
};

[[nodiscard]] SplitLabel splitLabel(const std::string& label);

// Rows of a section, [first, end); its heading stands in the first.
struct SectionRows {
    std::size_t first = 0, end = 0;
};

// Every section the queries mention that was found, with its rows: up to the heading of the next one.
[[nodiscard]] std::map<std::string, SectionRows> findSections(std::span<const Row> rows,
                                                              std::span<const FieldQuery> queries);

}  // namespace tramso
