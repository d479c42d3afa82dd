// SPDX-License-Identifier: GPL-3.0-or-later
// A camera through Video4Linux 2: streaming with buffers mapped from the driver.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "drivers/camera/frame_source.h"
#include "kiosk/base/owned_fd.h"

namespace tramso {

class V4l2Camera final : public FrameSource {
public:
    // Opens the device ("/dev/video0"), sets its largest picture and starts it. ScannerUnplugged,
    // ScannerBusy, ScannerDenied, ScannerNoMemory; ScannerFailed when it is no camera of a kind we know.
    [[nodiscard]] static Result<std::unique_ptr<FrameSource>> open(const std::string& device);
    ~V4l2Camera() override;
    V4l2Camera(const V4l2Camera&) = delete;
    V4l2Camera& operator=(const V4l2Camera&) = delete;

    // As FrameSource; the frame is a copy, the driver has its buffer back. Empty when the driver says that it
    // is broken.
    [[nodiscard]] Result<CameraFrame> next(const std::stop_token& stop) override;
    [[nodiscard]] int longSide() const override;

private:
    explicit V4l2Camera(int fd) : fd_{fd} {}
    [[nodiscard]] Result<Done> choose();
    [[nodiscard]] Result<Done> mapBuffers();
    [[nodiscard]] Result<Done> start();
    [[nodiscard]] Result<Done> waitForFrame(const std::stop_token& stop) const;

    OwnedFd fd_;
    FrameShape shape_;
    std::vector<std::span<std::byte>> buffers_;  // the driver's
};

}  // namespace tramso
