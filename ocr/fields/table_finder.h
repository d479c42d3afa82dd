// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on a form: columns known by the words at their head, a row for each thing listed.
#pragma once

#include "ocr/fields/field_finder.h"

namespace tramso {

// A column, as whoever asks knows it.
struct ListColumn {
    std::vector<std::string>
        labels;  // printed at its head, UTF-8 NFC, best first; a head may be broken over lines
    FieldShape shape = FieldShape::Text;
};

// What stands in one cell; no value where nothing does.
struct FoundCell {
    std::string value;   // as FoundField has it
    int confidence = 0;  // 0–100
    Box box;             // px of the page's cleanPicture; empty without a value
};

struct FoundTable {
    int page = 0;                              // index into the pages given
    std::vector<std::vector<FoundCell>> rows;  // a cell for each column asked for
};

// Finds the table whose head has the most of these columns, at least two and the first among them. A row has
// something in the first column; where rows are numbered, what stands under one without a number goes on with
// it. The table ends at a numbered line across the page ("11. Ý kiến của chủ hộ: …"), at a wide gap, and
// after `mostRows`. No rows: there is none, or nobody has written in it. Pure; any thread.
[[nodiscard]] FoundTable findTable(std::span<const PageReading* const> pages,
                                   std::span<const ListColumn> columns, std::size_t mostRows);

}  // namespace tramso
