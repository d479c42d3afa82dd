// SPDX-License-Identifier: GPL-3.0-or-later
// What must be known of a frame before it is kept: is it sharp, and does it still move.
#pragma once

#include <cstdint>
#include <vector>

#include "drivers/camera/camera_frame.h"
#include "drivers/scanner/scanner.h"

namespace tramso {

// A frame made small enough to be shown and compared, and the sharpness of the whole one.
struct FrameView {
    PageRows rows;         // all of it; fits kMaxRowsWidth × kMaxRows
    double sharpness = 0;  // mean square of differences between neighbours along a line: bigger is sharper
};

// Nothing when the frame is not whole or not a picture.
[[nodiscard]] Result<FrameView> viewOf(const CameraFrame& frame);

// How far two views are from each other: mean difference of their bytes, 0–255; 255 for other sizes.
[[nodiscard]] double differenceOf(const FrameView& one, const FrameView& other);

}  // namespace tramso
