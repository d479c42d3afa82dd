// SPDX-License-Identifier: GPL-3.0-or-later
// Where the printed labels of the queries stand, and how sure that is.
#pragma once

#include <span>

#include "ocr/fields/field_finder.h"
#include "ocr/fields/row.h"

namespace tramso {

// Gaps wider than so many heights of a word part what stands in one row.
inline constexpr double kWideGap = 3.0;

// One place a label may stand.
struct LabelPlace {
    std::size_t query = 0;
    std::size_t row = 0;
    std::size_t from = 0, to = 0;  // signs of the label, [from, to)
    std::size_t valueFrom = 0;     // sign at which the value starts; the row's end if none follows
    int score = 0;                 // 0–100
    bool closed = false;           // a colon or a leader follows: surely a label
    bool insideSection = false;    // of a query that names no section, among the rows of one
};

// All places of all labels of all queries that are good enough to look at.
[[nodiscard]] std::vector<LabelPlace> findLabels(std::span<const Row> rows,
                                                 std::span<const FieldQuery> queries);

}  // namespace tramso
