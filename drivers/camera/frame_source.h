// SPDX-License-Identifier: GPL-3.0-or-later
// What a camera's driver gives: one frame after the other.
#pragma once

#include <stop_token>

#include "drivers/camera/camera_frame.h"

namespace tramso {

class FrameSource {
public:
    virtual ~FrameSource() = default;
    // Waits for the next frame, at most a few seconds. ScannerLost when the camera is gone, ScannerFailed
    // when it sends nothing, Cancelled. One thread.
    [[nodiscard]] virtual Result<CameraFrame> next(const std::stop_token& stop) = 0;
    // The longer side of its pictures, px.
    [[nodiscard]] virtual int longSide() const = 0;
};

}  // namespace tramso
