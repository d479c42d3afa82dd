// SPDX-License-Identifier: GPL-3.0-or-later
// Where the ink of a page is, small and level, for telling whether the page was scanned before.
#pragma once

#include "ocr/page/judged_page.h"

namespace tramso {

// Empty when there is too little on the page to tell it from others.
[[nodiscard]] PageImprint imprintOf(const JudgedPage& page);

// The share of ink of either page that lacks its counterpart on the other within a millimetre, 0–1, pages
// laid on each other as well as can be; 1 when they cannot be compared. About 5 ms.
[[nodiscard]] double imprintDifference(const PageImprint& one, const PageImprint& other);

// The same page, laid down again up to a centimetre off, either way up. Two forms filled in differently are
// not the same: no stroke may lack its counterpart within a millimetre.
[[nodiscard]] bool sameImprint(const PageImprint& one, const PageImprint& other);

}  // namespace tramso
