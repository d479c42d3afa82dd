// SPDX-License-Identifier: GPL-3.0-or-later
// Where the printed labels of the queries stand, and how sure that is.
#pragma once

#include <optional>
#include <span>

#include "ocr/fields/field_finder.h"
#include "ocr/fields/row.h"

namespace tramso {

// Gaps wider than so many heights of a word part what stands in one row.
inline constexpr double kWideGap = 3.0;

// Where the values of one column of a table stand, px.
struct ColumnSpan {
    double left = 0, right = 0;
    double labelsEnd = 0;  // left of it the rows' labels stand
};

// One place a label may stand.
struct LabelPlace {
    std::size_t query = 0;
    std::size_t row = 0;
    std::size_t from = 0, to = 0;  // signs of the label, [from, to)
    std::size_t valueFrom = 0;     // sign at which the value starts; the row's end if none follows
    int score = 0;                 // 0–100
    bool closed = false;           // a colon or a leader follows: surely a label
    bool insideSection = false;    // of a query that names no section, among the rows of one
    std::optional<ColumnSpan> column = std::nullopt;  // the value is the cell of a table
    std::size_t lines = 1;                            // of the label, in a table
};

// All places of all labels of all queries that are good enough to look at.
[[nodiscard]] std::vector<LabelPlace> findLabels(std::span<const Row> rows,
                                                 std::span<const FieldQuery> queries);

}  // namespace tramso
