// SPDX-License-Identifier: GPL-3.0-or-later
// Which of a camera's formats and sizes to use.
#pragma once

#include <optional>
#include <vector>

#include "drivers/camera/camera_frame.h"

namespace tramso {

struct FrameChoice {
    FrameFormat format = FrameFormat::Yuyv;
    int width = 0;   // px
    int height = 0;  // px
    friend bool operator==(const FrameChoice&, const FrameChoice&) = default;
};

// The most pixels up to what decodePicture() accepts; of equal ones the one that was not compressed. Nothing
// when none can be used.
[[nodiscard]] std::optional<FrameChoice> bestChoice(const std::vector<FrameChoice>& offered);

// What a V4L2 device offers in the formats we know; empty when it does not tell. `fd` is an open device.
[[nodiscard]] std::vector<FrameChoice> offeredBy(int fd);

}  // namespace tramso
