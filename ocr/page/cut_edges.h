// SPDX-License-Identifier: GPL-3.0-or-later
// Print that runs over the edge of the picture, or nearer to it than any printer prints.
#pragma once

#include "ocr/page/judged_page.h"

namespace tramso {

// The strip along the edge that cuts most letters; nothing when the page is whole. px of the judged page.
[[nodiscard]] std::optional<Extent> cutStrip(const JudgedPage& page);

}  // namespace tramso
