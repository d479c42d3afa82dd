// SPDX-License-Identifier: GPL-3.0-or-later
// The invisible words of one page as PDF operators.
#pragma once

#include <string>

#include "ocr/page_reader.h"
#include "ocr/pdf/glyph_codes.h"

namespace tramso {

// The name under which a page's resources list the blank font.
inline constexpr const char* kTextFontName = "/Text";

// Text operators (render mode 3) for the words of a page, line by line in reading order: each word stretched
// to its box, a space stretched over the gap to the next. Words without a visible character are left out.
// Empty text when the page has no words. New characters get their codes in `codes`.
[[nodiscard]] std::string textLayer(const PageReading& page, GlyphCodes& codes);

}  // namespace tramso
