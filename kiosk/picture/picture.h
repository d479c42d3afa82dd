// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in memory, and the one door through which outside pictures enter.
#pragma once

#include <cstdint>
#include <memory>

#include "kiosk/base/bytes.h"

struct Pix;  // Leptonica's picture; only picture, drivers/barcode and ocr look inside

namespace tramso {

// A rectangle in pixels; x to the right, y downwards, from the top-left corner.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    friend bool operator==(const Box&, const Box&) = default;
};

// Owns one Leptonica picture (8-bit grey or 32-bit RGB). Moves, does not copy. Never empty unless moved from.
class Picture {
public:
    // Takes ownership of the Pix.
    explicit Picture(Pix* owned) : pix_{owned} {}

    [[nodiscard]] int width() const;   // px
    [[nodiscard]] int height() const;  // px
    [[nodiscard]] int dpi() const;     // 0 when the file did not say
    // The picture for Leptonica calls; still owned here.
    [[nodiscard]] Pix* pix() const { return pix_.get(); }

private:
    struct Destroy {
        void operator()(Pix* pix) const noexcept;
    };
    std::unique_ptr<Pix, Destroy> pix_;
};

// Largest side and area accepted: an A3 page at 600 dpi fits, a decompression bomb does not.
inline constexpr int kMaxSide = 15'000;                     // px
inline constexpr std::int64_t kMaxArea = 80'000'000;        // px
inline constexpr std::size_t kMaxPictureFile = 64U << 20U;  // bytes

// Decodes JPEG, PNG, TIFF, PNM or JP2 (JPEG 2000, the faces in chips; up to 4 million px). The header is
// judged before any pixel is allocated. PictureTooLarge or PictureUnreadable; truncated files are unreadable,
// not half-read. Any thread.
[[nodiscard]] Result<Picture> decodePicture(ByteView file);

// A picture and by how much each side was divided: 1, 2 or 4. Its resolution is that of what it is now.
struct ReducedPicture {
    Picture picture;
    int reduction = 1;
};
// The same at a half or a quarter of its size, the smallest whose shorter side keeps `shortSide` px (at least
// 1); the whole when none does. Faster than decoding and reducing.
[[nodiscard]] Result<ReducedPicture> decodeReduced(ByteView file, int shortSide);

// The picture as JPEG. quality 1–100.
[[nodiscard]] Result<Bytes> encodeJpeg(const Picture& picture, int quality);

// A copy that fits into the given size in px, never enlarged; for previews.
[[nodiscard]] Result<Picture> fitInto(const Picture& picture, int maxWidth, int maxHeight);

// The picture turned a quarter clockwise.
[[nodiscard]] Result<Picture> quarterTurned(const Picture& picture);

// Some rows of a picture as red, green and blue bytes; rows outside it are left out. 8 or 32 bit.
[[nodiscard]] Bytes rgbRows(const Picture& picture, int first, int count);

// The part of a picture inside the box, cut to its edges; BadData when nothing is left.
[[nodiscard]] Result<Picture> cutOut(const Picture& picture, Box box);

}  // namespace tramso
