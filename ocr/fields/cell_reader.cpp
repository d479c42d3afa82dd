// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/cell_reader.h"

#include <utility>

namespace tramso {
namespace {

constexpr double kNextCellLine = 1.6;      // word heights to the next line of a cell, at most
constexpr std::size_t kMostCellLines = 4;  // below the first

void addLine(ReadValue& value, const Row& row, const ColumnSpan& column) {
    const Word* last = nullptr;
    for (const Sign& sign : row.signs) {
        const Word* word = row.words[sign.word];
        const double middle = (leftOf(*word) + rightOf(*word)) / 2;
        if (middle < column.left || middle >= column.right) continue;
        if (std::exchange(last, word) != word && !value.text.empty()) value.text += U' ';
        value.text += sign.shown;
        if (sign.plain != 0 && (value.words.empty() || value.words.back() != word))
            value.words.push_back(word);
    }
}

}  // namespace

ReadValue readCell(std::span<const Row> rows, const LabelPlace& label) {
    ReadValue value;
    addLine(value, rows[label.row], *label.column);
    for (std::size_t i = label.row + 1; i < rows.size() && i <= label.row + kMostCellLines; ++i) {
        const Row& above = rows[i - 1];
        const Row& row = rows[i];
        const bool near = row.page == above.page && row.top - above.bottom <= kNextCellLine * above.height;
        const bool labelled = leftOf(*row.words.front()) < label.column->labelsEnd;
        if (!near || (labelled && i >= label.row + label.lines)) break;
        addLine(value, row, *label.column);
    }
    return value;
}

}  // namespace tramso
