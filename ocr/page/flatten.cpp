// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/flatten.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "ocr/page/resolution.h"
#include "ocr/page/weighed_pixels.h"

namespace tramso {

namespace {

constexpr int kSteps = 64;             // fractions of a pixel that are told apart
constexpr double kNearlyA = 0.10;      // a sheet this near to 1 : √2 is one; perspective hides the rest
constexpr double kLargestSide = 8000;  // px

// Weights of four neighbours for each fraction (Catmull-Rom): keeps strokes sharp where a linear blend would
// soften them. Whole numbers, in 1/256.
using Weights = std::array<float, 4>;
std::array<Weights, kSteps> cubicWeights() {
    std::array<Weights, kSteps> table{};
    for (int i = 0; i < kSteps; ++i) {
        const double t = double(i) / kSteps;
        const auto weight = [](double share) { return static_cast<float>(std::lround(256 * share)); };
        const float a = weight(-0.5 * t + t * t - 0.5 * t * t * t);
        const float b = weight(1 - 2.5 * t * t + 1.5 * t * t * t);
        const float d = weight(-0.5 * t * t + 0.5 * t * t * t);
        table[static_cast<std::size_t>(i)] = {a, b, 256 - a - b - d, d};
    }
    return table;
}

// The projective map from the unit square to the outline (Heckbert, "Fundamentals of Texture Mapping",
// §2.2.3).
struct Projection {
    double a, b, c, d, e, f, g, h;

    static Projection onto(const Outline& o) {
        const double dx1 = o.topRight.x - o.bottomRight.x;
        const double dx2 = o.bottomLeft.x - o.bottomRight.x;
        const double dx3 = o.topLeft.x - o.topRight.x + o.bottomRight.x - o.bottomLeft.x;
        const double dy1 = o.topRight.y - o.bottomRight.y;
        const double dy2 = o.bottomLeft.y - o.bottomRight.y;
        const double dy3 = o.topLeft.y - o.topRight.y + o.bottomRight.y - o.bottomLeft.y;
        const double det = dx1 * dy2 - dx2 * dy1;
        const double g = (dx3 * dy2 - dx2 * dy3) / det;
        const double h = (dx1 * dy3 - dx3 * dy1) / det;
        return {o.topRight.x - o.topLeft.x + g * o.topRight.x,
                o.bottomLeft.x - o.topLeft.x + h * o.bottomLeft.x,
                o.topLeft.x,
                o.topRight.y - o.topLeft.y + g * o.topRight.y,
                o.bottomLeft.y - o.topLeft.y + h * o.bottomLeft.y,
                o.topLeft.y,
                g,
                h};
    }

    [[nodiscard]] Spot at(double u, double v) const {
        const double w = 1 / (g * u + h * v + 1);
        return {(a * u + b * v + c) * w, (d * u + e * v + f) * w};
    }
};

// Sixteen neighbours of a place, weighed; the picture's edge goes on beyond it.
class Sampler {
public:
    explicit Sampler(Pix* picture)
        : first_{pixGetData(picture)},
          width_{pixGetWidth(picture)},
          height_{pixGetHeight(picture)},
          words_{pixGetWpl(picture)},
          colour_{pixGetDepth(picture) == 32} {}

    void put(Spot from, std::uint32_t* row, int x) const {
        const double px = std::clamp(from.x - 0.5, -1.0, double(width_));
        const double py = std::clamp(from.y - 0.5, -1.0, double(height_));
        const int left = static_cast<int>(px + 1) - 1;
        const int top = static_cast<int>(py + 1) - 1;
        const Weights& wx = weights_[static_cast<std::size_t>((px - left) * kSteps)];
        const Weights& wy = weights_[static_cast<std::size_t>((py - top) * kSteps)];
        WeighedPixels sum;
        Four room;
        for (int j = 0; j < 4; ++j) {
            const auto* source = first_ + std::ptrdiff_t{std::clamp(top - 1 + j, 0, height_ - 1)} * words_;
            sum.add(neighbours(source, left, room), wx, wy[static_cast<std::size_t>(j)]);
        }
        if (colour_)
            row[x] = sum.pixel() & 0xFFFFFF00U;
        else
            SET_DATA_BYTE(row, x, static_cast<l_uint8>(sum.pixel()));
    }

private:
    using Four = std::array<std::uint32_t, 4>;

    // The four pixels of a row around a place; those beyond the edge in `room`.
    [[nodiscard]] const std::uint32_t* neighbours(const std::uint32_t* row, int left, Four& room) const {
        if (colour_ && left >= 1 && left + 2 < width_) return row + left - 1;
        for (int i = 0; i < 4; ++i) {
            const int x = std::clamp(left - 1 + i, 0, width_ - 1);
            room[static_cast<std::size_t>(i)] = colour_ ? row[x] : std::uint32_t{GET_DATA_BYTE(row, x)};
        }
        return room.data();
    }

    const std::uint32_t* first_;  // word
    int width_;
    int height_;
    int words_;  // a row
    bool colour_;
    std::array<Weights, kSteps> weights_ = cubicWeights();
};

struct Size {
    int width = 0;
    int height = 0;
};

Size sizeOf(const Outline& o, double scale) {
    const auto far = [](Spot p, Spot q) { return std::hypot(p.x - q.x, p.y - q.y); };
    double width = (far(o.topLeft, o.topRight) + far(o.bottomLeft, o.bottomRight)) / 2;
    double height = (far(o.topLeft, o.bottomLeft) + far(o.topRight, o.bottomRight)) / 2;
    double& shorter = width < height ? width : height;
    double& longer = width < height ? height : width;
    if (std::abs(longer / std::max(1.0, shorter) / std::numbers::sqrt2 - 1) < kNearlyA) {
        shorter = std::sqrt(width * height / std::numbers::sqrt2);
        longer = shorter * std::numbers::sqrt2;
    }
    const auto side = [scale](double px) {
        return static_cast<int>(std::lround(scale * std::min(px, kLargestSide)));
    };
    return {side(width), side(height)};
}

std::vector<double> bows(const Bow& bow, int count) {
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = bowAt(bow, (double(i) + 0.5) / count);
    return values;
}

}  // namespace

PixPtr flattened(Pix* picture, const Outline& outline, double scale) {
    const Size size = sizeOf(outline, scale);
    if (size.width < 8 || size.height < 8) return nullptr;
    PixPtr flat{pixCreateNoInit(size.width, size.height, pixGetDepth(picture))};
    if (!flat) return flat;
    const Projection projection = Projection::onto(outline);
    const Sampler sampler{picture};
    const auto top = bows(outline.top, size.width);
    const auto bottom = bows(outline.bottom, size.width);
    const auto left = bows(outline.left, size.height);
    const auto right = bows(outline.right, size.height);
    for (int y = 0; y < size.height; ++y) {
        auto* row = rowOf(flat.get(), y);
        const double v = (y + 0.5) / size.height;
        const auto line = static_cast<std::size_t>(y);
        for (int x = 0; x < size.width; ++x) {
            const double u = (x + 0.5) / size.width;
            const auto column = static_cast<std::size_t>(x);
            Spot from = projection.at(u, v);
            from.x += (1 - u) * left[line] + u * right[line];
            from.y += (1 - v) * top[column] + v * bottom[column];
            sampler.put(from, row, x);
        }
    }
    return flat;
}

Sheet sheetIn(Pix* picture, int statedDpi, int finestDpi) {
    const auto outline = findOutline(picture);
    const Size size = outline ? sizeOf(*outline, 1.0) : Size{pixGetWidth(picture), pixGetHeight(picture)};
    Sheet sheet;
    sheet.dpi = likelyDpi(std::min(size.width, size.height), statedDpi, outline && outline->slanted);
    if (outline && finestDpi > 0 && sheet.dpi > finestDpi) sheet.scale = double(finestDpi) / sheet.dpi;
    if (outline) sheet.page = flattened(picture, *outline, sheet.scale);
    if (!sheet.page) return {PixPtr{pixClone(picture)}, false, sheet.dpi, 1.0};
    sheet.cutOut = true;
    if (sheet.scale < 1.0) sheet.dpi = finestDpi;
    return sheet;
}

}  // namespace tramso
