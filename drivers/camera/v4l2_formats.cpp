// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/v4l2_formats.h"

#include <linux/videodev2.h>

#include <array>
#include <utility>

#include "drivers/camera/v4l2_call.h"
#include "kiosk/picture/picture.h"

namespace tramso {
namespace {

constexpr std::uint32_t kMostSizes = 256;  // a driver that never ends its list

bool usable(const FrameChoice& choice) {
    return choice.width > 1 && choice.height > 0 && choice.width <= kMaxSide && choice.height <= kMaxSide &&
           std::int64_t{choice.width} * choice.height <= kMaxArea;
}

std::pair<std::int64_t, bool> rank(const FrameChoice& choice) {
    return {std::int64_t{choice.width} * choice.height, choice.format == FrameFormat::Yuyv};
}

void addSizes(int fd, std::uint32_t pixels, FrameFormat format, std::vector<FrameChoice>& offered) {
    for (std::uint32_t index = 0; index < kMostSizes; ++index) {
        v4l2_frmsizeenum size{};
        size.index = index;
        size.pixel_format = pixels;
        if (v4l2Call(fd, VIDIOC_ENUM_FRAMESIZES, &size) < 0) return;
        if (size.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
            offered.push_back(
                {format, static_cast<int>(size.discrete.width), static_cast<int>(size.discrete.height)});
            continue;
        }
        offered.push_back(
            {format, static_cast<int>(size.stepwise.max_width), static_cast<int>(size.stepwise.max_height)});
        return;  // a range comes alone
    }
}

}  // namespace

std::optional<FrameChoice> bestChoice(const std::vector<FrameChoice>& offered) {
    std::optional<FrameChoice> best;
    for (const FrameChoice& choice : offered)
        if (usable(choice) && (!best || rank(choice) > rank(*best))) best = choice;
    return best;
}

std::vector<FrameChoice> offeredBy(int fd) {
    constexpr std::array kKnown{std::pair{std::uint32_t{V4L2_PIX_FMT_YUYV}, FrameFormat::Yuyv},
                                std::pair{std::uint32_t{V4L2_PIX_FMT_MJPEG}, FrameFormat::Jpeg}};
    std::vector<FrameChoice> offered;
    for (std::uint32_t index = 0; index < kMostSizes; ++index) {
        v4l2_fmtdesc description{};
        description.index = index;
        description.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        if (v4l2Call(fd, VIDIOC_ENUM_FMT, &description) < 0) break;
        for (const auto& [pixels, format] : kKnown)
            if (description.pixelformat == pixels) addSizes(fd, pixels, format, offered);
    }
    return offered;
}

}  // namespace tramso
