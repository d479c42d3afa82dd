// SPDX-License-Identifier: GPL-3.0-or-later
// The font of invisible text: PDF/A wants every font embedded, so here is the smallest one that is valid.
#pragma once

#include "kiosk/base/bytes.h"

namespace tramso {

// Measures of the font, in thousandths of its size; the PDF's font descriptor must state the same.
inline constexpr int kBlankAdvance = 500;
inline constexpr int kBlankAscent = 800;
inline constexpr int kBlankDescent = -200;

// The glyph every code is drawn with; it has an advance and no outline. Glyph 0 (missing) looks the same.
inline constexpr int kBlankGlyph = 1;

// A TrueType font of two empty glyphs, made byte by byte after the OpenType 1.9 tables head, hhea, hmtx,
// maxp, loca, glyf, cmap and post. Always the same bytes.
[[nodiscard]] Bytes makeBlankFont();

}  // namespace tramso
