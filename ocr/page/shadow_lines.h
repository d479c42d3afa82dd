// SPDX-License-Identifier: GPL-3.0-or-later
// Straight, soft shadows on a page: where the edge of another sheet may be, or a fold.
#pragma once

#include <vector>

#include "ocr/page/judged_page.h"

namespace tramso {

// One shadow: across = at + slope · along, from … to along it; px of the judged page. Of an upright one x is
// across and y along, of a level one the other way round.
struct ShadowLine {
    bool level = false;
    double at = 0;
    double slope = 0;
    double from = 0;
    double to = 0;
    bool sheetAfter = false;  // what casts it lies at greater `across`: there it ends at once
    double oneSided = 0;      // steepest step at that side by the steepest at the other, where it fades

    [[nodiscard]] double across(double along) const { return at + slope * along; }
    [[nodiscard]] double length() const { return to - from; }
};

// Shadows of at least 60 mm, up to three in either direction, the most distinct first. Print is passed over,
// printed rules too.
[[nodiscard]] std::vector<ShadowLine> shadowLines(const JudgedPage& page);

}  // namespace tramso
