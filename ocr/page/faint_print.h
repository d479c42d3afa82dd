// SPDX-License-Identifier: GPL-3.0-or-later
// Print hardly darker than its paper, and pages with nothing on them at all.
#pragma once

#include "ocr/page/judged_page.h"

namespace tramso {

// Most print of the page is between a tenth and a third darker than the paper, and its edges are sharp: not
// what shines through from the back.
[[nodiscard]] bool isFaint(const JudgedPage& page);

// Neither print, however faint, nor a stamp, a signature or another colour on the page.
[[nodiscard]] bool isEmpty(const JudgedPage& page, double inkShare);

}  // namespace tramso
