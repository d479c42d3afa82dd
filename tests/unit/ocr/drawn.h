// SPDX-License-Identifier: GPL-3.0-or-later
// Grey pictures drawn by the tests themselves.
#pragma once

#include <cmath>

#include "ocr/page/pix.h"

namespace tramso {

// An even grey sheet.
inline PixPtr sheetOf(int width, int height, int tone = 255) {
    PixPtr sheet{pixCreate(width, height, 8)};
    pixSetAllArbitrary(sheet.get(), static_cast<l_uint32>(tone));
    return sheet;
}

inline void fillBox(Pix* sheet, int x, int y, int w, int h, int tone = 0) {
    for (int row = y; row < y + h; ++row)
        for (int column = x; column < x + w; ++column)
            pixSetPixel(sheet, column, row, static_cast<l_uint32>(tone));
}

inline void frameBox(Pix* sheet, int x, int y, int w, int h, int thick) {
    fillBox(sheet, x, y, w, thick);
    fillBox(sheet, x, y + h - thick, w, thick);
    fillBox(sheet, x, y, thick, h);
    fillBox(sheet, x + w - thick, y, thick, h);
}

// Dark pixels inside a rectangle.
inline int darkIn(Pix* sheet, int x, int y, int w, int h) {
    int dark = 0;
    for (int row = y; row < y + h; ++row)
        for (int column = x; column < x + w; ++column) {
            l_uint32 tone = 0;
            pixGetPixel(sheet, column, row, &tone);
            dark += tone < 128 ? 1 : 0;
        }
    return dark;
}

}  // namespace tramso
