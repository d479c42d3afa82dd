// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/picture/picture.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdlib>

namespace tramso {

namespace {

// JPEG bytes as Leptonica hands them out: malloc'ed.
struct Free {
    void operator()(l_uint8* bytes) const noexcept { std::free(bytes); }
};

}  // namespace

void Picture::Destroy::operator()(Pix* pix) const noexcept {
    pixDestroy(&pix);
}

int Picture::width() const {
    return pixGetWidth(pix());
}

int Picture::height() const {
    return pixGetHeight(pix());
}

int Picture::dpi() const {
    return std::max(0, pixGetXRes(pix()));
}

Result<Bytes> encodeJpeg(const Picture& picture, int quality) {
    l_uint8* raw = nullptr;
    std::size_t size = 0;
    const auto failed = pixWriteMemJpeg(&raw, &size, picture.pix(), std::clamp(quality, 1, 100), 0);
    const std::unique_ptr<l_uint8, Free> owned{raw};
    if (failed != 0 || raw == nullptr) return fail(FaultCode::BadData, "encode jpeg");
    const auto* first = reinterpret_cast<const std::byte*>(raw);
    return Bytes{first, first + size};
}

Bytes rgbRows(const Picture& picture, int first, int count) {
    Bytes rgb;
    const bool grey = pixGetDepth(picture.pix()) == 8;
    for (int y = std::max(0, first); y < std::min(first + count, picture.height()); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            l_uint32 pixel = 0;
            pixGetPixel(picture.pix(), x, y, &pixel);
            for (const int shift : {L_RED_SHIFT, L_GREEN_SHIFT, L_BLUE_SHIFT})
                rgb.push_back(static_cast<std::byte>(grey ? pixel : pixel >> shift & 0xFFU));
        }
    return rgb;
}

Result<Picture> quarterTurned(const Picture& picture) {
    Pix* turned = pixRotate90(picture.pix(), 1);
    if (turned == nullptr) return fail(FaultCode::PictureUnreadable, "turn");
    pixSetResolution(turned, pixGetYRes(picture.pix()), pixGetXRes(picture.pix()));
    return Picture{turned};
}

Result<Picture> fitInto(const Picture& picture, int maxWidth, int maxHeight) {
    if (maxWidth < 1 || maxHeight < 1) return fail(FaultCode::BadData, "fit into nothing");
    const auto scale = std::min({1.0F, static_cast<float>(maxWidth) / static_cast<float>(picture.width()),
                                 static_cast<float>(maxHeight) / static_cast<float>(picture.height())});
    // Sizes by hand: pixScale() may round one pixel beyond the room there is. Not sharpened: that takes
    // longer than all the rest.
    const auto side = [scale](int px, int limit) {
        return std::clamp(static_cast<int>(static_cast<float>(px) * scale), 1, limit);
    };
    const auto share = [](int of, int px) { return static_cast<float>(of) / static_cast<float>(px); };
    Pix* smaller =
        scale < 1.0F ? pixScaleGeneral(picture.pix(), share(side(picture.width(), maxWidth), picture.width()),
                                       share(side(picture.height(), maxHeight), picture.height()), 0.0F, 0)
                     : pixCopy(nullptr, picture.pix());
    if (smaller == nullptr) return fail(FaultCode::PictureUnreadable, "fit");
    return Picture{smaller};
}

Result<Picture> cutOut(const Picture& picture, Box box) {
    // 64 bits: a box from outside may lie anywhere.
    const auto left = std::max<std::int64_t>(0, box.x);
    const auto top = std::max<std::int64_t>(0, box.y);
    const auto right = std::min<std::int64_t>(picture.width(), std::int64_t{box.x} + box.width);
    const auto bottom = std::min<std::int64_t>(picture.height(), std::int64_t{box.y} + box.height);
    if (right <= left || bottom <= top) return fail(FaultCode::BadData, "cut outside");
    BOX* inside = boxCreate(static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left),
                            static_cast<int>(bottom - top));
    Pix* part = pixClipRectangle(picture.pix(), inside, nullptr);
    boxDestroy(&inside);
    if (part == nullptr) return fail(FaultCode::PictureUnreadable, "cut");
    return Picture{part};
}

}  // namespace tramso
