// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cell of a table.
#pragma once

#include "ocr/fields/value_reader.h"

namespace tramso {

// The words of a label's row within its column, and of the rows below until another label stands left of the
// columns. The label has a column.
[[nodiscard]] ReadValue readCell(std::span<const Row> rows, const LabelPlace& label);

}  // namespace tramso
