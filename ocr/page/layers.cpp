// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/layers.h"

#include <algorithm>
#include <array>

#include "kiosk/picture/picture.h"
#include "ocr/page/jbig2.h"
#include "ocr/page/reduce.h"

namespace tramso {

namespace {

constexpr int kPrint = 150;             // tone on white paper below which a pixel is print
constexpr float kGrain = 4;             // px: specks of stamps and noise stay in the background
constexpr double kPictureMm = 7.0;      // a solid thing larger than this both ways is a picture or a bar
constexpr double kSolid = 0.35;         // share of its rectangle that is dark
constexpr double kMostPictures = 0.01;  // of the page: more, and the page is not split
constexpr double kDarkGround = 110;     // mean tone of a background too dark to be paper
constexpr int kBackgroundQuality = 46;  // paper and seals; print is not in it
constexpr int kColourCell = 8;          // kept px per px of the colour layer
constexpr int kColourQuality = 60;
constexpr int kColoured = 40;  // spread of channels; less is black or grey ink

struct Colour {
    int r = 0;
    int g = 0;
    int b = 0;
};

// Sums over the pixels of a cell.
struct Cell {
    long r = 0;
    long g = 0;
    long b = 0;
    long count = 0;

    void add(l_uint32 pixel) {
        Colour c;
        extractRGBValues(pixel, &c.r, &c.g, &c.b);
        r += c.r, g += c.g, b += c.b, ++count;
    }
    void add(const Cell& other) { r += other.r, g += other.g, b += other.b, count += other.count; }
    [[nodiscard]] Colour mean() const {
        const long n = std::max(1L, count);
        return {static_cast<int>(r / n), static_cast<int>(g / n), static_cast<int>(b / n)};
    }
};

// Cells of `side` px, filled by the pixels of the picture that are (or are not) in the mask.
class Grid {
public:
    Grid(Pix* picture, Pix* mask, int side, bool inMask)
        : width_{(pixGetWidth(picture) + side - 1) / side},
          height_{(pixGetHeight(picture) + side - 1) / side},
          cells_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
        for (int y = 0; y < pixGetHeight(picture); ++y) {
            const auto* row = rowOf(picture, y);
            const auto* bits = rowOf(mask, y);
            constexpr int kWord = 32;
            for (int x = 0; x < pixGetWidth(picture); ++x) {
                if (inMask && x % kWord == 0 && bits[x / kWord] == 0) {
                    x += kWord - 1;  // most of a page is no print
                    continue;
                }
                if ((GET_DATA_BIT(bits, x) != 0) == inMask) at(x / side, y / side).add(row[x]);
            }
        }
    }

    // Empty cells take the mean of their neighbours, round by round; far from any they become white.
    void fillGaps(int rounds) {
        for (int i = 0; i < rounds; ++i) {
            std::vector<Cell> filled = cells_;
            for (int y = 0; y < height_; ++y)
                for (int x = 0; x < width_; ++x)
                    if (at(x, y).count == 0) filled[index(x, y)] = around(x, y);
            cells_.swap(filled);
        }
    }

    [[nodiscard]] PixPtr picture(Colour empty) const {
        PixPtr out{pixCreate(width_, height_, 32)};
        for (int y = 0; out && y < height_; ++y)
            for (int x = 0; x < width_; ++x) {
                const Colour c = colourAt(x, y, empty);
                composeRGBPixel(c.r, c.g, c.b, rowOf(out.get(), y) + x);
            }
        return out;
    }

    [[nodiscard]] Colour colourAt(int x, int y, Colour empty) const {
        const Cell& cell = cells_[index(x, y)];
        return cell.count > 0 ? cell.mean() : empty;
    }

    // Cells of black and grey ink all get one tone: paper noise would only cost bytes.
    [[nodiscard]] Colour evenOutGrey() {
        Cell all;
        for (Cell& cell : cells_) {
            const Colour c = cell.mean();
            if (std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}) >= kColoured) continue;
            all.add(cell);
            cell = {};
        }
        const int grey = all.count > 0 ? (all.mean().r + all.mean().g + all.mean().b) / 3 : 0;
        return {grey, grey, grey};
    }

private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    }
    Cell& at(int x, int y) { return cells_[index(x, y)]; }
    Cell around(int x, int y) {
        Cell sum;
        for (int ny = std::max(0, y - 1); ny <= std::min(height_ - 1, y + 1); ++ny)
            for (int nx = std::max(0, x - 1); nx <= std::min(width_ - 1, x + 1); ++nx) sum.add(at(nx, ny));
        return sum;
    }

    int width_;
    int height_;
    std::vector<Cell> cells_;
};

std::optional<Bytes> jpegOf(PixPtr picture, int quality) {
    if (!picture) return std::nullopt;
    auto jpeg = encodeJpeg(Picture{picture.release()}, quality);
    if (!jpeg) return std::nullopt;
    return std::move(*jpeg);
}

// The page without its print, at the background's resolution; gaps take the tone of the paper around.
PixPtr groundOf(Pix* colour, Pix* mask, int dpi) {
    const float scale = std::min(1.0F, static_cast<float>(kBackgroundDpi) / static_cast<float>(dpi));
    const auto side = [scale](int px) {
        return std::max(1, static_cast<int>(static_cast<float>(px) * scale));
    };
    const PixPtr gaps{pixCreate(side(pixGetWidth(colour)), side(pixGetHeight(colour)), 1)};
    PixPtr ground =
        gaps ? reduced(colour, pixGetWidth(gaps.get()), pixGetHeight(gaps.get()), mask, gaps.get()) : nullptr;
    if (!ground) return ground;
    Grid paper{ground.get(), gaps.get(), kColourCell, false};
    paper.fillGaps(3);
    for (int y = 0; y < pixGetHeight(gaps.get()); ++y)
        for (int x = 0; x < pixGetWidth(gaps.get()); ++x)
            if (GET_DATA_BIT(rowOf(gaps.get(), y), x)) {
                const Colour c = paper.colourAt(x / kColourCell, y / kColourCell, {255, 255, 255});
                composeRGBPixel(c.r, c.g, c.b, rowOf(ground.get(), y) + x);
            }
    return ground;
}

bool isPicture(Pix* mask, const Extent& e, double mm) {
    if (std::min(e.w, e.h) < kPictureMm * mm) return false;
    BOX* at = boxCreate(e.x, e.y, e.w, e.h);
    const PixPtr part{pixClipRectangle(mask, at, nullptr)};
    boxDestroy(&at);
    float share = 0;
    return part && pixForegroundFraction(part.get(), &share) == 0 && double(share) > kSolid;
}

// Takes solid things out of the mask; their share of the page.
double dropPictures(Pix* mask, double mm) {
    double dropped = 0;
    const BoxaPtr shapes = inkExtents(mask);
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        if (!isPicture(mask, e, mm)) continue;
        dropped += double(e.w) * e.h;
        pixRasterop(mask, e.x, e.y, e.w, e.h, PIX_CLR, nullptr, 0, 0);
    }
    return dropped / (double(pixGetWidth(mask)) * pixGetHeight(mask));
}

// Of one pixel in sixteen.
double meanTone(Pix* colour) {
    constexpr int kStep = 4;
    Cell sum;
    for (int y = 0; y < pixGetHeight(colour); y += kStep)
        for (int x = 0; x < pixGetWidth(colour); x += kStep) sum.add(rowOf(colour, y)[x]);
    const Colour mean = sum.mean();
    return (mean.r + mean.g + mean.b) / 3.0;
}

}  // namespace

PixPtr printMask(Pix* white, int dpi) {
    const PixPtr dark{pixThresholdToBinary(white, kPrint)};
    PixPtr mask{dark ? pixSelectByArea(dark.get(), kGrain, 8, L_SELECT_IF_GT, nullptr) : nullptr};
    if (mask && dropPictures(mask.get(), dpi / 25.4) > kMostPictures) return nullptr;
    return mask;
}

std::optional<PageLayers> splitLayers(Pix* kept, int dpi, Pix* mask) {
    const PixPtr colour{pixGetDepth(kept) == 32 ? pixClone(kept) : pixConvertTo32(kept)};
    if (!colour || meanTone(colour.get()) < kDarkGround) return std::nullopt;
    const int width = pixGetWidth(kept);
    const int height = pixGetHeight(kept);
    const PixPtr fitted = resampledMask(mask, width, height);
    if (!fitted) return std::nullopt;
    // The soft flanks of letters belong to them; their colour does not count, it is paler.
    const PixPtr wide{pixDilateBrick(nullptr, fitted.get(), 5, 5)};
    const PixPtr core{pixErodeBrick(nullptr, fitted.get(), 2, 2)};
    if (!wide || !core) return std::nullopt;
    Grid ink{colour.get(), core.get(), kColourCell, true};
    const Colour grey = ink.evenOutGrey();
    ink.fillGaps(1);
    auto background = jpegOf(groundOf(colour.get(), wide.get(), dpi), kBackgroundQuality);
    auto inkColour = jpegOf(ink.picture(grey), kColourQuality);
    if (!background || !inkColour) return std::nullopt;
    return PageLayers{std::move(*background), std::move(*inkColour), encodeJbig2(mask), pixGetWidth(mask),
                      pixGetHeight(mask)};
}

}  // namespace tramso
