// SPDX-License-Identifier: GPL-3.0-or-later
// Telling which paper a page is, by its printed title, where that stands, and the labels below it.
#pragma once

#include <optional>

#include "ocr/page_reader.h"
#include "ocr/papers/paper_type.h"

namespace tramso {

// What a page was taken for.
struct PaperSight {
    PaperType kind = PaperType::Decision;
    int confidence = 0;  // 0–100: title and labels together
};

// The kind of paper a page is (the first page of), or nothing: a paper that is not in the catalogue stays
// unknown, even when it mentions one. Misread letters and lost marks are tolerated. Pure; any thread.
[[nodiscard]] std::optional<PaperSight> recognisePaper(const PageReading& page);

}  // namespace tramso
