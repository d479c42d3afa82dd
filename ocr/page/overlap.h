// SPDX-License-Identifier: GPL-3.0-or-later
// A second sheet that lay over the page while it was scanned.
#pragma once

#include "ocr/page/judged_page.h"

namespace tramso {

// Around the edge of the other sheet: a soft, straight shadow at which print ends, line after line. px of the
// judged page. A fold has the shadow but does not end the print; a frame has no shadow. Sheets whose edge
// meets no print, or runs along the lines of print, are not found.
[[nodiscard]] std::optional<Extent> sheetOverPage(const JudgedPage& page);

}  // namespace tramso
