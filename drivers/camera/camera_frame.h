// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of a camera's stream, and what it becomes: a picture file.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kiosk/base/bytes.h"

namespace tramso {

// How a camera sends its pictures.
enum class FrameFormat : std::uint8_t {
    Yuyv,  // 4:2:2, two pixels in four bytes Y U Y V (V4L2_PIX_FMT_YUYV), ITU-R BT.601 in limited range
    Jpeg,  // a whole JPEG file, often without its Huffman tables (V4L2_PIX_FMT_MJPEG)
};

// What a camera was set to.
struct FrameShape {
    FrameFormat format = FrameFormat::Yuyv;
    int width = 0;           // px; even with Yuyv
    int height = 0;          // px
    std::size_t stride = 0;  // bytes from one line to the next with Yuyv, at least width × 2
};

struct CameraFrame {
    FrameShape shape;
    Bytes data;  // at least stride × height with Yuyv
};

// Whether the data can be what the shape says; a driver's word is not enough.
[[nodiscard]] bool isWhole(const CameraFrame& frame);

// The frame as a picture file that decodePicture() takes: PNM of a Yuyv frame, the JPEG as it came. BadData
// when the frame is not whole.
[[nodiscard]] Result<Bytes> pictureFileOf(CameraFrame frame);

}  // namespace tramso
