// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/flatten.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace tramso {

namespace {

constexpr int kSteps = 64;             // fractions of a pixel that are told apart
constexpr double kNearlyA = 0.10;      // a sheet this near to 1 : √2 is one; perspective hides the rest
constexpr double kLargestSide = 8000;  // px

// Weights of four neighbours for each fraction (Catmull-Rom): keeps strokes sharp where a linear blend would
// soften them. In 1/256.
std::array<std::array<int, 4>, kSteps> cubicWeights() {
    std::array<std::array<int, 4>, kSteps> table{};
    for (int i = 0; i < kSteps; ++i) {
        const double t = double(i) / kSteps;
        const double a = -0.5 * t + t * t - 0.5 * t * t * t;
        const double b = 1 - 2.5 * t * t + 1.5 * t * t * t;
        const double d = -0.5 * t * t + 0.5 * t * t * t;
        auto& w = table[static_cast<std::size_t>(i)];
        w = {int(std::lround(256 * a)), int(std::lround(256 * b)), 0, int(std::lround(256 * d))};
        w[2] = 256 - w[0] - w[1] - w[3];
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
        const double w = g * u + h * v + 1;
        return {(a * u + b * v + c) / w, (d * u + e * v + f) / w};
    }
};

// Sixteen neighbours of a place, weighed; the picture's edge goes on beyond it.
class Sampler {
public:
    explicit Sampler(Pix* picture)
        : picture_{picture},
          width_{pixGetWidth(picture)},
          height_{pixGetHeight(picture)},
          channels_{pixGetDepth(picture) == 32 ? 3 : 1} {}

    void put(Spot from, std::uint32_t* row, int x) const {
        const double px = std::clamp(from.x - 0.5, -1.0, double(width_));
        const double py = std::clamp(from.y - 0.5, -1.0, double(height_));
        const auto left = static_cast<int>(std::floor(px));
        const auto top = static_cast<int>(std::floor(py));
        const auto& wx = weights_[static_cast<std::size_t>((px - left) * kSteps)];
        const auto& wy = weights_[static_cast<std::size_t>((py - top) * kSteps)];
        std::array<int, 3> sum{};
        for (int j = 0; j < 4; ++j) {
            const auto* source = rowOf(picture_, std::clamp(top - 1 + j, 0, height_ - 1));
            const auto across = weighed(source, left, wx);
            for (std::size_t k = 0; k < 3; ++k) sum[k] += wy[static_cast<std::size_t>(j)] * across[k];
        }
        write(sum, row, x);
    }

private:
    [[nodiscard]] std::array<int, 3> weighed(const std::uint32_t* row, int left,
                                             const std::array<int, 4>& w) const {
        std::array<int, 3> sum{};
        for (int i = 0; i < 4; ++i) {
            const int x = std::clamp(left - 1 + i, 0, width_ - 1);
            const int weight = w[static_cast<std::size_t>(i)];
            if (channels_ == 1) {
                sum[0] += weight * int{GET_DATA_BYTE(row, x)};
                continue;
            }
            const std::uint32_t pixel = row[x];
            sum[0] += weight * static_cast<int>(pixel >> 24U);
            sum[1] += weight * static_cast<int>(pixel >> 16U & 0xFFU);
            sum[2] += weight * static_cast<int>(pixel >> 8U & 0xFFU);
        }
        return sum;
    }

    void write(const std::array<int, 3>& sum, std::uint32_t* row, int x) const {
        const auto tone = [](int value) {
            return static_cast<std::uint32_t>(std::clamp(value >> 16, 0, 255));
        };
        if (channels_ == 1)
            SET_DATA_BYTE(row, x, static_cast<l_uint8>(tone(sum[0])));
        else
            row[x] = tone(sum[0]) << 24U | tone(sum[1]) << 16U | tone(sum[2]) << 8U;
    }

    Pix* picture_;
    int width_;
    int height_;
    int channels_;
    std::array<std::array<int, 4>, kSteps> weights_ = cubicWeights();
};

struct Size {
    int width = 0;
    int height = 0;
};

Size sizeOf(const Outline& o) {
    const auto far = [](Spot p, Spot q) { return std::hypot(p.x - q.x, p.y - q.y); };
    double width = (far(o.topLeft, o.topRight) + far(o.bottomLeft, o.bottomRight)) / 2;
    double height = (far(o.topLeft, o.bottomLeft) + far(o.topRight, o.bottomRight)) / 2;
    double& shorter = width < height ? width : height;
    double& longer = width < height ? height : width;
    if (std::abs(longer / std::max(1.0, shorter) / std::numbers::sqrt2 - 1) < kNearlyA) {
        shorter = std::sqrt(width * height / std::numbers::sqrt2);
        longer = shorter * std::numbers::sqrt2;
    }
    return {static_cast<int>(std::lround(std::min(width, kLargestSide))),
            static_cast<int>(std::lround(std::min(height, kLargestSide)))};
}

std::vector<double> bows(const Bow& bow, int count) {
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = bowAt(bow, (double(i) + 0.5) / count);
    return values;
}

}  // namespace

PixPtr flattened(Pix* picture, const Outline& outline) {
    const Size size = sizeOf(outline);
    if (size.width < 8 || size.height < 8) return nullptr;
    PixPtr flat{pixCreate(size.width, size.height, pixGetDepth(picture))};
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

Sheet sheetIn(Pix* picture) {
    const auto outline = findOutline(picture);
    if (PixPtr flat = outline ? flattened(picture, *outline) : nullptr)
        return {std::move(flat), true, outline->slanted};
    return {PixPtr{pixClone(picture)}, false, false};
}

}  // namespace tramso
