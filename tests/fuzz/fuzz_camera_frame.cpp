// SPDX-License-Identifier: GPL-3.0-or-later
// A frame is refused or becomes a picture file and a view of the promised size, whatever a driver says of it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "drivers/camera/frame_view.h"

// Six bytes say the shape, the others are the data.
// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kShape = 6;
    if (size < kShape) return 0;
    const auto two = [&](std::size_t at) { return data[at] << 8U | data[at + 1]; };
    const auto format = (data[4] & 1U) != 0 ? tramso::FrameFormat::Jpeg : tramso::FrameFormat::Yuyv;
    const auto bytes = std::as_bytes(std::span{data, size}).subspan(kShape);
    tramso::CameraFrame frame{{format, two(0), two(2), static_cast<std::size_t>(two(4))},
                              tramso::Bytes{bytes.begin(), bytes.end()}};
    const bool whole = isWhole(frame);
    const auto view = viewOf(frame);
    if (view && !whole) std::abort();
    if (view && (view->rows.width > tramso::kMaxRowsWidth || view->rows.expected > tramso::kMaxRows))
        std::abort();
    if (pictureFileOf(std::move(frame)).has_value() != whole) std::abort();
    return 0;
}
