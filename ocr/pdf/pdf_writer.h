// SPDX-License-Identifier: GPL-3.0-or-later
// One document as a searchable PDF: the page pictures with their text underneath, invisible.
#pragma once

#include <span>
#include <string>

#include "kiosk/base/clock.h"
#include "ocr/page_reader.h"

namespace tramso {

// What the PDF says about itself (XMP and Info). UTF-8.
struct PdfInfo {
    std::string title;
    std::string subject;  // may be empty
    Moment created;
};

// PDF/A-1b (ISO 19005-1) with one page per reading, in order: page size from pixels and dpi, the clean
// picture, and every word as invisible text (render mode 3) over its box, so that search and copy find it,
// with all Vietnamese letters. The same input gives the same bytes. PdfFailed.
[[nodiscard]] Result<Bytes> writePdf(std::span<const PageReading* const> pages, const PdfInfo& info);

}  // namespace tramso
