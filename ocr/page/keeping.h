// SPDX-License-Identifier: GPL-3.0-or-later
// The picture that is kept: upright, level, in colour, with white paper, small enough to send.
#pragma once

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

inline constexpr int kKeptDpi = 200;  // legible down to 6 pt print, a third of the bytes of 300 dpi

// A finished JPEG and the scale from the scanned page's px to its px.
struct KeptPicture {
    Bytes jpeg;
    int width = 0;   // px
    int height = 0;  // px
    int dpi = 0;
    double scale = 1;  // kept px per scanned px
    std::optional<PageLayers> layers;
};

// Seals and signatures keep their colours; paper is whitened when it is light enough to be paper.
// `degrees` and `tilt` as found by upright.h; `print` is the mask of layers.h for the upright page, or null.
// PictureUnreadable when memory is short.
[[nodiscard]] Result<KeptPicture> keepPicture(Pix* page, int dpi, int degrees, double tilt,
                                              Pix* print = nullptr);

}  // namespace tramso
