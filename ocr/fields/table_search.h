// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose rows are named by labels and whose columns by headings: "Bên nữ | Họ, chữ đệm, tên".
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "ocr/fields/label_search.h"

namespace tramso {

inline constexpr std::size_t kMostItemSigns = 4;  // "12." before the label of a row

// A column of a table, and the rows below its heading.
struct TableColumn {
    std::size_t first = 0, end = 0;  // rows, [first, end)
    ColumnSpan span;
};

// Every column the queries mention that was found, by its heading. Two headings at least stand in one row;
// the first row that has most of them counts, since whoever signs below is often named like a column.
[[nodiscard]] std::map<std::string, TableColumn> findColumns(std::span<const Row> rows,
                                                             std::span<const FieldQuery> queries);

// The signs left of the columns, of a row and those below it: a label may take two lines. Words of all rows
// are numbered on.
[[nodiscard]] std::vector<Sign> labelCell(std::span<const Row> rows, std::size_t row, std::size_t lines,
                                          const ColumnSpan& column);

}  // namespace tramso
