// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/v4l2_camera.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <sys/mman.h>

#include <algorithm>
#include <chrono>

#include "drivers/camera/v4l2_call.h"
#include "drivers/camera/v4l2_formats.h"

namespace tramso {
namespace {

constexpr std::uint32_t kBuffers = 4;
constexpr std::chrono::milliseconds kSlice{50};          // how soon a stop is seen
constexpr std::chrono::milliseconds kLongestWait{5000};  // a long exposure in a dark room is under one second

tl::unexpected<Fault> failedCall(StepName step) {
    return fail(cameraFault(errno), step);
}

v4l2_buffer bufferOf(std::uint32_t index) {
    v4l2_buffer buffer{};
    buffer.index = index;
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    return buffer;
}

}  // namespace

Result<std::unique_ptr<FrameSource>> V4l2Camera::open(const std::string& device) {
    const int fd = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) return failedCall("camera open");
    std::unique_ptr<V4l2Camera> camera{new V4l2Camera{fd}};
    v4l2_capability can{};
    if (v4l2Call(fd, VIDIOC_QUERYCAP, &can) < 0) return fail(FaultCode::ScannerFailed, "camera abilities");
    constexpr std::uint32_t kNeeded = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    const auto abilities =
        (can.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? can.device_caps : can.capabilities;
    if ((abilities & kNeeded) != kNeeded) return fail(FaultCode::ScannerFailed, "camera kind");
    for (const auto step : {&V4l2Camera::choose, &V4l2Camera::mapBuffers, &V4l2Camera::start})
        if (const auto done = ((*camera).*step)(); !done) return tl::unexpected{done.error()};
    return camera;
}

V4l2Camera::~V4l2Camera() {
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    v4l2Call(fd_.get(), VIDIOC_STREAMOFF, &type);
    for (const auto buffer : buffers_) ::munmap(buffer.data(), buffer.size());
}

Result<Done> V4l2Camera::choose() {
    const auto choice = bestChoice(offeredBy(fd_.get()));
    if (!choice) return fail(FaultCode::ScannerFailed, "camera formats");
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    format.fmt.pix.width = static_cast<std::uint32_t>(choice->width);
    format.fmt.pix.height = static_cast<std::uint32_t>(choice->height);
    const std::uint32_t wanted = choice->format == FrameFormat::Yuyv ? V4L2_PIX_FMT_YUYV : V4L2_PIX_FMT_MJPEG;
    format.fmt.pix.pixelformat = wanted;
    format.fmt.pix.field = V4L2_FIELD_NONE;
    if (v4l2Call(fd_.get(), VIDIOC_S_FMT, &format) < 0) return failedCall("camera format");
    // The driver may choose another size near to it, and says so.
    const v4l2_pix_format& pix = format.fmt.pix;
    constexpr std::uint32_t kMost = 1U << 16U;  // px; isWhole() has the exact limits
    if (pix.pixelformat != wanted || pix.width > kMost || pix.height > kMost)
        return fail(FaultCode::ScannerFailed, "camera format");
    shape_ = {choice->format, static_cast<int>(pix.width), static_cast<int>(pix.height), pix.bytesperline};
    return Done{};
}

Result<Done> V4l2Camera::mapBuffers() {
    v4l2_requestbuffers wanted{};
    wanted.count = kBuffers;
    wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    wanted.memory = V4L2_MEMORY_MMAP;
    if (v4l2Call(fd_.get(), VIDIOC_REQBUFS, &wanted) < 0) return failedCall("camera buffers");
    for (std::uint32_t index = 0; index < wanted.count; ++index) {
        v4l2_buffer buffer = bufferOf(index);
        if (v4l2Call(fd_.get(), VIDIOC_QUERYBUF, &buffer) < 0) return failedCall("camera buffer");
        void* const at = ::mmap(nullptr, buffer.length, PROT_READ | PROT_WRITE, MAP_SHARED, fd_.get(),
                                static_cast<off_t>(buffer.m.offset));
        if (at == MAP_FAILED) return failedCall("camera mapping");
        buffers_.emplace_back(static_cast<std::byte*>(at), buffer.length);
    }
    if (buffers_.empty()) return fail(FaultCode::ScannerNoMemory, "camera buffers");
    return Done{};
}

Result<Done> V4l2Camera::start() {
    for (std::uint32_t index = 0; index < buffers_.size(); ++index) {
        v4l2_buffer buffer = bufferOf(index);
        if (v4l2Call(fd_.get(), VIDIOC_QBUF, &buffer) < 0) return failedCall("camera queue");
    }
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (v4l2Call(fd_.get(), VIDIOC_STREAMON, &type) < 0) return failedCall("camera start");
    return Done{};
}

Result<Done> V4l2Camera::waitForFrame(const std::stop_token& stop) const {
    for (auto waited = kSlice; waited <= kLongestWait; waited += kSlice) {
        if (stop.stop_requested()) return fail(FaultCode::Cancelled, "camera frame");
        pollfd camera{fd_.get(), POLLIN, 0};
        const int ready = ::poll(&camera, 1, static_cast<int>(kSlice.count()));
        if (ready < 0 && errno != EINTR) return fail(FaultCode::ScannerFailed, "camera wait");
        if (ready > 0 && (camera.revents & POLLIN) != 0) return Done{};
        if (ready > 0) return fail(FaultCode::ScannerLost, "camera wait");
    }
    return fail(FaultCode::ScannerFailed, "camera silent");
}

Result<CameraFrame> V4l2Camera::next(const std::stop_token& stop) {
    while (true) {
        if (const auto ready = waitForFrame(stop); !ready) return tl::unexpected{ready.error()};
        v4l2_buffer buffer = bufferOf(0);
        if (v4l2Call(fd_.get(), VIDIOC_DQBUF, &buffer) < 0) {
            if (errno == EAGAIN) continue;
            return fail(errno == ENODEV ? FaultCode::ScannerLost : FaultCode::ScannerFailed, "camera frame");
        }
        if (buffer.index >= buffers_.size()) return fail(FaultCode::ScannerFailed, "camera buffer number");
        const auto whole = buffers_[buffer.index];
        const auto used = whole.first(std::min<std::size_t>(buffer.bytesused, whole.size()));
        const bool broken = (buffer.flags & V4L2_BUF_FLAG_ERROR) != 0;
        CameraFrame frame{shape_, broken ? Bytes{} : Bytes{used.begin(), used.end()}};
        if (v4l2Call(fd_.get(), VIDIOC_QBUF, &buffer) < 0)
            return fail(FaultCode::ScannerLost, "camera queue");
        return frame;
    }
}

int V4l2Camera::longSide() const {
    return std::max(shape_.width, shape_.height);
}

}  // namespace tramso
