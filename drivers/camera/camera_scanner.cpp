// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/camera_scanner.h"

#include <cmath>
#include <optional>

#include "drivers/camera/frame_view.h"

namespace tramso {
namespace {

constexpr double kStill = 4;     // of 255: noise of a dim room stays below, a moving hand does not
constexpr int kStillFrames = 3;  // one after the other, until what lies there is taken to lie still
constexpr int kMostWaited = 90;  // frames: three seconds at 30 a second; then the best of what is there
constexpr int kChosenFrom = 5;   // frames
constexpr int kMostBroken = 30;  // frames in a row that are no pictures; the first of a stream often are not
constexpr double kA4LongMm = 297;
constexpr double kA4ShortMm = 210;

struct Seen {
    CameraFrame frame;
    FrameView view;
};

// Looks through the camera, past frames that broke on the cable.
class Looking {
public:
    Looking(FrameSource& camera, const std::function<void()>& onSign,
            const std::function<void(PageRows)>& onRows, const std::stop_token& stop)
        : camera_{camera}, onSign_{onSign}, onRows_{onRows}, stop_{stop} {}

    Result<Seen> next() {
        for (int broken = 0; broken < kMostBroken; ++broken) {
            auto frame = camera_.next(stop_);
            onSign_();
            if (!frame) return tl::unexpected{frame.error()};
            auto view = viewOf(*frame);
            if (!view) continue;
            if (onRows_) onRows_(view->rows);
            return Seen{std::move(*frame), std::move(*view)};
        }
        return fail(FaultCode::ScannerFailed, "camera frames");
    }

private:
    FrameSource& camera_;
    const std::function<void()>& onSign_;
    const std::function<void(PageRows)>& onRows_;
    const std::stop_token& stop_;
};

// The first frame after which nothing moves, or the last one waited for.
Result<Seen> waitUntilStill(Looking& camera) {
    auto last = camera.next();
    int still = 0;
    for (int i = 0; last && still < kStillFrames && i < kMostWaited; ++i) {
        auto now = camera.next();
        if (!now) return now;
        still = differenceOf(last->view, now->view) < kStill ? still + 1 : 0;
        last = std::move(now);
    }
    return last;
}

Result<CameraFrame> sharpestFrame(Looking& camera) {
    auto best = waitUntilStill(camera);
    for (int i = 1; best && i < kChosenFrom; ++i) {
        auto other = camera.next();
        if (!other) return tl::unexpected{other.error()};
        if (other->view.sharpness > best->view.sharpness) best = std::move(other);
    }
    return std::move(best).map([](Seen seen) { return std::move(seen.frame); });
}

}  // namespace

Result<int> CameraScanner::scan(ScanKind /*kind*/, const std::function<void(PageImage)>& onPage,
                                std::stop_token stop) {
    auto camera = open_();
    if (!camera) return tl::unexpected{camera.error()};
    Looking looking{**camera, onSign_, onRows_, stop};
    auto frame = sharpestFrame(looking);
    if (!frame) return tl::unexpected{frame.error()};
    auto file = pictureFileOf(std::move(*frame));
    if (!file) return tl::unexpected{file.error()};
    onPage({.file = std::move(*file), .dpi = 0, .from = PageOrigin::Glass});
    return 1;
}

Result<ScannerAbilities> CameraScanner::abilities() {
    const auto camera = open_();
    if (!camera) return tl::unexpected{camera.error()};
    ScannerAbilities can;
    can.flatbed = true;
    can.maxDpi = static_cast<int>(std::lround((*camera)->longSide() / kA4LongMm * 25.4));
    can.widthMm = kA4ShortMm;
    can.heightMm = kA4LongMm;
    return can;
}

}  // namespace tramso
