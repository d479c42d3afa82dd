// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/camera_frame.h"

#include <algorithm>
#include <string>

#include "kiosk/picture/picture.h"

namespace tramso {
namespace {

constexpr std::size_t kShortestJpeg = 4;  // its two markers

int at(const Bytes& bytes, std::size_t index) {
    return std::to_integer<int>(bytes[index]);
}

std::byte clamped(int value) {
    return static_cast<std::byte>(std::clamp(value, 0, 255));
}

// BT.601, limited range, in 1/256.
void append(Bytes& rgb, int y, int u, int v) {
    const int luma = 298 * (y - 16) + 128;
    rgb.push_back(clamped((luma + 409 * (v - 128)) >> 8));
    rgb.push_back(clamped((luma - 100 * (u - 128) - 208 * (v - 128)) >> 8));
    rgb.push_back(clamped((luma + 516 * (u - 128)) >> 8));
}

Bytes pnmOf(const CameraFrame& frame) {
    const FrameShape& shape = frame.shape;
    const std::string head =
        "P6\n" + std::to_string(shape.width) + ' ' + std::to_string(shape.height) + "\n255\n";
    Bytes file;
    file.reserve(head.size() + std::size_t{3} * static_cast<std::size_t>(shape.width) *
                                   static_cast<std::size_t>(shape.height));
    for (const char c : head) file.push_back(static_cast<std::byte>(c));
    for (std::size_t line = 0; line < static_cast<std::size_t>(shape.height); ++line)
        for (std::size_t pair = 0; pair < static_cast<std::size_t>(shape.width) / 2; ++pair) {
            const std::size_t first = line * shape.stride + pair * 4;
            const int u = at(frame.data, first + 1);
            const int v = at(frame.data, first + 3);
            append(file, at(frame.data, first), u, v);
            append(file, at(frame.data, first + 2), u, v);
        }
    return file;
}

}  // namespace

bool isWhole(const CameraFrame& frame) {
    const FrameShape& shape = frame.shape;
    if (shape.width < 2 || shape.height < 1 || shape.width > kMaxSide || shape.height > kMaxSide ||
        std::int64_t{shape.width} * shape.height > kMaxArea)
        return false;
    if (shape.format == FrameFormat::Jpeg)
        return frame.data.size() >= kShortestJpeg && at(frame.data, 0) == 0xFF && at(frame.data, 1) == 0xD8;
    return shape.width % 2 == 0 && shape.stride >= static_cast<std::size_t>(shape.width) * 2 &&
           frame.data.size() / shape.stride >= static_cast<std::size_t>(shape.height);
}

Result<Bytes> pictureFileOf(CameraFrame frame) {
    if (!isWhole(frame)) return fail(FaultCode::BadData, "camera frame");
    if (frame.shape.format == FrameFormat::Jpeg) return std::move(frame.data);
    return pnmOf(frame);
}

}  // namespace tramso
