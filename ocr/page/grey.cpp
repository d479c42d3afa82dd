// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/grey.h"

#include "ocr/page/byte_rows.h"

namespace tramso {

PixPtr greyOf(Pix* page) {
    if (pixGetDepth(page) != 32) return PixPtr{pixConvertTo8(page, 0)};
    PixPtr grey{pixCreateNoInit(pixGetWidth(page), pixGetHeight(page), 8)};
    if (!grey) return grey;
    pixCopyResolution(grey.get(), page);
    ByteRow line{grey.get()};
    const int width = pixGetWidth(page);
    for (int y = 0; y < pixGetHeight(page); ++y) {
        const std::uint32_t* from = rowOf(page, y);
        std::uint8_t* to = line.data();
        for (int x = 0; x < width; ++x) to[x] = static_cast<std::uint8_t>(lightnessOf(from[x]));
        line.putInto(rowOf(grey.get(), y));
    }
    return grey;
}

}  // namespace tramso
