// SPDX-License-Identifier: GPL-3.0-or-later
// How sharp the print of a page is, as a whole and in its parts.
#pragma once

#include "ocr/page/judged_page.h"

namespace tramso {

struct Sharpness {
    double overall = 0;  // variance of the Laplacian over print
    std::optional<Extent>
        blurred;  // px of the judged page: the print that cannot be read; nothing when all is sharp
};

// Print is judged, not paper, for grain on bare paper looks sharp too; nor dark surfaces, which are soft by
// nature. A page is blurred as a whole, or where at least a quarter of its print is.
[[nodiscard]] Sharpness sharpnessOf(const JudgedPage& page);

}  // namespace tramso
