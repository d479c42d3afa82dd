// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/keeping.h"

#include <algorithm>
#include <cmath>

#include "ocr/page/layers.h"
#include "ocr/page/paper.h"
#include "ocr/page/reduce.h"
#include "ocr/page/upright.h"

namespace tramso {

namespace {

constexpr std::size_t kEnough = 380'000;  // bytes a page of print should not exceed
constexpr int kLightPaper = 150;          // of 255; darker is a photograph or a shadow

// Lifts paper to white, all channels alike, so colours keep their hue. Faint pencil (10 % below paper) stays.
void whitenPaper(Pix* page) {
    const int paper = paperTone(page);
    if (paper >= kLightPaper) pixGammaTRC(page, page, 1.0F, 0, paper * 94 / 100);
}

PixPtr shrunk(Pix* page, double scale) {
    if (scale >= 1.0) return PixPtr{pixCopy(nullptr, page)};
    const auto factor = static_cast<float>(scale);
    if (pixGetDepth(page) != 32) return PixPtr{pixScaleAreaMap(page, factor, factor)};
    const auto side = [scale](int px) { return std::max(1, static_cast<int>(std::lround(px * scale))); };
    return reduced(page, side(pixGetWidth(page)), side(pixGetHeight(page)));
}

// The best of a few qualities that is small enough.
Result<Bytes> encodeSmall(const Picture& picture) {
    Result<Bytes> jpeg = fail(FaultCode::PictureUnreadable, "keep");
    for (const int quality : {72, 60, 48}) {
        jpeg = encodeJpeg(picture, quality);
        if (!jpeg || jpeg->size() <= kEnough) break;
    }
    return jpeg;
}

}  // namespace

Result<KeptPicture> keepPicture(Pix* page, int dpi, int degrees, double tilt, Pix* print) {
    const double scale = std::min(1.0, double{kKeptDpi} / dpi);
    PixPtr kept = shrunk(page, scale);
    if (kept && degrees != 0) kept = turned(kept.get(), degrees);
    if (kept) kept = levelled(kept.get(), tilt);
    if (!kept) return fail(FaultCode::PictureUnreadable, "keep");
    whitenPaper(kept.get());
    const int keptDpi = std::min(dpi, kKeptDpi);
    pixSetResolution(kept.get(), keptDpi, keptDpi);
    const Picture picture{kept.release()};
    auto jpeg = encodeSmall(picture);
    if (!jpeg) return tl::unexpected{jpeg.error()};
    return KeptPicture{std::move(*jpeg),
                       picture.width(),
                       picture.height(),
                       keptDpi,
                       scale,
                       print != nullptr ? splitLayers(picture.pix(), keptDpi, print) : std::nullopt};
}

}  // namespace tramso
