// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/frame_view.h"

#include <cstdlib>

#include "kiosk/picture/picture.h"

namespace tramso {
namespace {

constexpr double kFarthest = 255;
constexpr int kSharpSide = 1000;  // px: print on a sheet is still sharp or not at this height

double squared(int value) {
    return static_cast<double>(value) * value;
}

// Along every fourth line of the samples that lie `step` bytes apart: sharp print steps from paper to ink
// between two neighbours, blurred print over several.
double lineSharpness(ByteView bytes, std::size_t stride, std::size_t step, std::size_t width,
                     std::size_t height) {
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t line = 0; line < height; line += 4)
        for (std::size_t x = 1; x < width; ++x, ++count) {
            const std::size_t here = line * stride + x * step;
            sum += squared(std::to_integer<int>(bytes[here]) - std::to_integer<int>(bytes[here - step]));
        }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

Result<PageRows> smallRowsOf(const Picture& picture) {
    const auto fitted = fitInto(picture, kMaxRowsWidth, kMaxRows);
    if (!fitted) return tl::unexpected{fitted.error()};
    return PageRows{.width = fitted->width(),
                    .expected = fitted->height(),
                    .first = 0,
                    .rgb = rgbRows(*fitted, 0, fitted->height())};
}

// JPEG has no samples to look at until it is decoded; half its size shows sharpness as well.
Result<FrameView> viewOfPicture(ByteView file) {
    const auto reduced = decodeReduced(file, kSharpSide);
    if (!reduced) return tl::unexpected{reduced.error()};
    const Picture& picture = reduced->picture;
    auto rows = smallRowsOf(picture);
    if (!rows) return tl::unexpected{rows.error()};
    const Bytes rgb = rgbRows(picture, 0, picture.height());
    const auto width = static_cast<std::size_t>(picture.width());
    const double sharpness = lineSharpness(ByteView{rgb}.subspan(1), width * 3, 3, width,
                                           static_cast<std::size_t>(picture.height()) - 1);
    return FrameView{std::move(*rows), sharpness};
}

// Every so-manieth pixel: enough to show and to compare, and no frame is decoded whole for it.
PageRows smallRowsOf(const CameraFrame& frame) {
    const FrameShape& shape = frame.shape;
    int every = 2;
    while (shape.width / every > kMaxRowsWidth || shape.height / every > kMaxRows) every += 2;
    CameraFrame small{{FrameFormat::Yuyv, shape.width / every / 2 * 2, shape.height / every, 0}, {}};
    small.shape.stride = static_cast<std::size_t>(small.shape.width) * 2;
    for (int line = 0; line < small.shape.height; ++line)
        for (int pair = 0; pair < small.shape.width / 2; ++pair) {
            const auto step = static_cast<std::size_t>(every) * 2;  // bytes; whole pairs, for every is even
            const auto from =
                static_cast<std::size_t>(line) * static_cast<std::size_t>(every) * shape.stride +
                static_cast<std::size_t>(pair) * step * 2;
            for (const std::size_t sample : {from, from + 1, from + step, from + 3})
                small.data.push_back(frame.data[sample]);
        }
    const int width = small.shape.width;
    const int height = small.shape.height;
    const auto file = pictureFileOf(std::move(small));
    if (!file) return {};
    const auto pixels = std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    const ByteView rgb = ByteView{*file}.last(pixels);
    return {.width = width, .expected = height, .first = 0, .rgb = Bytes{rgb.begin(), rgb.end()}};
}

}  // namespace

Result<FrameView> viewOf(const CameraFrame& frame) {
    if (!isWhole(frame)) return fail(FaultCode::BadData, "camera frame");
    const FrameShape& shape = frame.shape;
    if (shape.format == FrameFormat::Jpeg) return viewOfPicture(frame.data);
    const double sharpness = lineSharpness(frame.data, shape.stride, 2, static_cast<std::size_t>(shape.width),
                                           static_cast<std::size_t>(shape.height));
    return FrameView{smallRowsOf(frame), sharpness};
}

double differenceOf(const FrameView& one, const FrameView& other) {
    const Bytes& a = one.rows.rgb;
    const Bytes& b = other.rows.rgb;
    if (a.size() != b.size() || a.empty()) return kFarthest;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(std::to_integer<int>(a[i]) - std::to_integer<int>(b[i]));
    return sum / static_cast<double>(a.size());
}

}  // namespace tramso
