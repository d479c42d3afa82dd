// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/sheet_edges.h"

#include <algorithm>
#include <cmath>

#include "ocr/page/reduce.h"

namespace tramso {

PixPtr darkestChannel(Pix* picture, double scale) {
    const auto side = [scale](int px) { return std::max(1, static_cast<int>(std::lround(px * scale))); };
    const int width = side(pixGetWidth(picture));
    const int height = side(pixGetHeight(picture));
    if (pixGetDepth(picture) == 8) {
        const auto factor = static_cast<float>(scale);
        return PixPtr{pixScaleAreaMap(picture, factor, factor)};
    }
    const PixPtr small = reduced(picture, width, height);
    return PixPtr{small ? pixConvertRGBToGrayMinMax(small.get(), L_CHOOSE_MIN) : nullptr};
}

int toneAt(Pix* grey, double share) {
    l_int32 tone = 0;
    NUMA* histogram = pixGetGrayHistogram(grey, 1);
    l_float32 value = 0;
    if (histogram != nullptr &&
        numaHistogramGetValFromRank(histogram, static_cast<float>(share), &value) == 0)
        tone = static_cast<int>(value);
    numaDestroy(&histogram);
    return tone;
}

PixPtr lightShape(Pix* tones, int threshold) {
    const PixPtr dark{pixThresholdToBinary(tones, threshold)};
    const PixPtr light{dark ? pixInvert(nullptr, dark.get()) : nullptr};
    const PixPtr closed{light ? pixCloseSafeBrick(nullptr, light.get(), 5, 5) : nullptr};
    const PixPtr open{closed ? pixOpenBrick(nullptr, closed.get(), 5, 5) : nullptr};
    if (!open) return nullptr;
    PIXA* shapes = nullptr;
    BoxaPtr boxes{pixConnComp(open.get(), &shapes, 4)};
    PixPtr largest;
    int best = 0;
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
        const Extent e = extentAt(boxes, i);
        if (e.w * e.h <= best) continue;
        best = e.w * e.h;
        largest.reset(pixCreate(pixGetWidth(tones), pixGetHeight(tones), 1));
        const PixPtr shape{pixaGetPix(shapes, i, L_CLONE)};
        if (largest) pixRasterop(largest.get(), e.x, e.y, e.w, e.h, PIX_SRC, shape.get(), 0, 0);
    }
    pixaDestroy(&shapes);
    return largest;
}

Edges edgesOf(Pix* shape) {
    const int width = pixGetWidth(shape);
    const int height = pixGetHeight(shape);
    std::vector<int> first(static_cast<std::size_t>(width), -1);
    std::vector<int> last(static_cast<std::size_t>(width), -1);
    Edges edges;
    for (int y = 0; y < height; ++y) {
        const auto* row = rowOf(shape, y);
        int from = -1;
        int to = -1;
        for (int x = 0; x < width; ++x) {
            if (!GET_DATA_BIT(row, x)) continue;
            from = from < 0 ? x : from;
            to = x;
            const auto column = static_cast<std::size_t>(x);
            first[column] = first[column] < 0 ? y : first[column];
            last[column] = y;
        }
        if (from < 0) continue;
        edges.left.push_back({y + 0.5, double(from)});
        edges.right.push_back({y + 0.5, to + 1.0});
    }
    for (std::size_t x = 0; x < first.size(); ++x)
        if (first[x] >= 0) {
            edges.top.push_back({double(x) + 0.5, double(first[x])});
            edges.bottom.push_back({double(x) + 0.5, last[x] + 1.0});
        }
    return edges;
}

}  // namespace tramso
