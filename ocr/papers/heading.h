// SPDX-License-Identifier: GPL-3.0-or-later
// The headings of a page: print in capitals that has its place in the row to itself.
#pragma once

#include <string>
#include <vector>

#include "ocr/fields/near_match.h"
#include "ocr/fields/row.h"

namespace tramso {

// What stands between two wide gaps of a row, or several such under one another.
struct Heading {
    Phrase phrase;
    std::vector<Sign> signs;
    std::size_t row = 0;
    double left = 0, right = 0;  // px
    Phrase above;                // the heading right above it; empty when there is none
};

// All headings of a page, each line alone and with the one or two lines below it that are headings too:
// titles break where they like.
[[nodiscard]] std::vector<Heading> headingsOf(const std::vector<Row>& rows);

// How well a heading is this title, 0–1: wrong letters, and what the heading has beside the title, take off.
// A heading may go on behind its title ("GIẤY ỦY QUYỀN nhận lương") and have a note around it, but not
// before.
[[nodiscard]] double titleFit(const Heading& heading, const Phrase& title);

}  // namespace tramso
