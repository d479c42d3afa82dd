// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that lie with the wrong paper: which paper they belong to, by the titles printed on them.
#pragma once

#include <vector>

#include "kiosk/visit/visit_data.h"

namespace tramso {

// How well a page fits the printed titles of each paper, by its key; papers without titles are left out. Some
// milliseconds: not for the screen's thread.
[[nodiscard]] TitleFits titleFits(const PageReading& page, const std::vector<PaperRule>& papers);

// A page that belongs to another paper, with those that follow it and have no title of their own.
struct MisplacedPages {
    int first = 0;     // ScannedPage::id
    int number = 0;    // of that page as it is shown, from 1
    int count = 1;     // pages, from the first on
    std::string from;  // PaperRule::key
    std::string to;    // PaperRule::key
};

// In the order of papers and pages. Nothing is said of a page that may well belong where it lies: one that
// fits its paper, and one that lies with a paper that has no printed title, unless its own title is long.
[[nodiscard]] std::vector<MisplacedPages> misplacedPages(const VisitData& data);

}  // namespace tramso
