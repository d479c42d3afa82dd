// SPDX-License-Identifier: GPL-3.0-or-later
// A second sheet that lay over the page while it was scanned.
#pragma once

#include "ocr/page/judged_page.h"

namespace tramso {

// Where it lies, or around its edge: a straight shadow that ends at once on the sheet's side, and either ends
// print, runs over the whole page, or meets another one at a corner. px of the judged page. Folds, frames and
// bars have no such shadow; a sheet that lies alone on the glass has no print around it. Sheets that cast no
// shadow are not found. About 20 ms.
[[nodiscard]] std::optional<Extent> sheetOverPage(const JudgedPage& page);

}  // namespace tramso
