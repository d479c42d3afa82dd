// SPDX-License-Identifier: GPL-3.0-or-later
// Leptonica's handles owned by types, and checked access to the bytes of a grey picture's row.
#pragma once

#include <leptonica/allheaders.h>

#include <cstdint>
#include <memory>

namespace tramso {

struct PixDestroy {
    void operator()(Pix* pix) const noexcept { pixDestroy(&pix); }
};
struct BoxaDestroy {
    void operator()(Boxa* boxes) const noexcept { boxaDestroy(&boxes); }
};

// One picture of any depth; null when Leptonica could not make it.
using PixPtr = std::unique_ptr<Pix, PixDestroy>;
// Rectangles around connected ink.
using BoxaPtr = std::unique_ptr<Boxa, BoxaDestroy>;

// The first word of a row; for the GET_DATA_BYTE family. 0 ≤ y < height.
[[nodiscard]] inline std::uint32_t* rowOf(Pix* pix, int y) {
    return pixGetData(pix) + std::ptrdiff_t{y} * pixGetWpl(pix);
}

// The tone of one pixel of a grey picture; white outside it.
[[nodiscard]] inline int toneAt(Pix* grey, int x, int y) {
    const bool inside = x >= 0 && y >= 0 && x < pixGetWidth(grey) && y < pixGetHeight(grey);
    return inside ? GET_DATA_BYTE(rowOf(grey, y), x) : 255;
}

// The rectangle at an index, in Leptonica's own order; 0 ≤ i < boxaGetCount().
struct Extent {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
};
[[nodiscard]] inline Extent extentAt(const BoxaPtr& boxes, int i) {
    Extent e;
    boxaGetBoxGeometry(boxes.get(), i, &e.x, &e.y, &e.w, &e.h);
    return e;
}

// Rectangles around 8-connected ink of a 1-bit picture; never null.
[[nodiscard]] inline BoxaPtr inkExtents(Pix* ink) {
    BoxaPtr boxes{pixConnCompBB(ink, 8)};
    return boxes ? std::move(boxes) : BoxaPtr{boxaCreate(0)};
}

}  // namespace tramso
