// SPDX-License-Identifier: GPL-3.0-or-later
// Our camera driver filming the kernel's virtual camera (vivid), whose misfortunes are switched on by
// v4l2-ctl.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "drivers/camera/camera_scanner.h"
#include "drivers/camera/v4l2_camera.h"
#include "kiosk/picture/picture.h"

using namespace tramso;

namespace {

constexpr auto kCamera = "/dev/video0";

// A switch of vivid, by the name v4l2-ctl gives it.
void turn(const std::string& control, int value) {
    const std::string command =
        "v4l2-ctl -d " + std::string{kCamera} + " -c " + control + "=" + std::to_string(value);
    REQUIRE(std::system(command.c_str()) ==
            0);  // NOLINT(cert-env33-c): a fixed command in a machine for tests
}

CameraScanner cameraAt(const char* device) {
    return CameraScanner{[device] { return V4l2Camera::open(device); }};
}

Result<Picture> filmed() {
    Bytes file;
    CameraScanner camera = cameraAt(kCamera);
    const auto pages = camera.scan(ScanKind::Paper, [&](PageImage page) { file = std::move(page.file); }, {});
    if (!pages) return tl::unexpected{pages.error()};
    return decodePicture(file);
}

// The pixel's colour, 0–255 each.
struct Colour {
    int red, green, blue;
};
Colour colourAt(const Picture& picture, int x, int y) {
    const Bytes row = rgbRows(picture, y, 1);
    const auto at = static_cast<std::size_t>(x) * 3;
    return {std::to_integer<int>(row[at]), std::to_integer<int>(row[at + 1]),
            std::to_integer<int>(row[at + 2])};
}

}  // namespace

TEST_CASE("the camera gives its largest picture in true colours", "[camera]") {
    turn("test_pattern", 7);   // all of it red
    turn("osd_text_mode", 2);  // no text over it
    const auto picture = filmed();
    REQUIRE(picture);
    CHECK(picture->width() >= 1920);
    CHECK(picture->height() >= 1080);
    const Colour colour = colourAt(*picture, picture->width() / 2, picture->height() / 2);
    CHECK(colour.red > 200);
    CHECK(colour.green < 40);
    CHECK(colour.blue < 40);
}

TEST_CASE("a camera that marks frames as broken still gives a page from the others", "[camera]") {
    turn("percentage_of_dropped_buffers", 30);
    turn("inject_v4l2_buf_flag_error", 1);
    CHECK(filmed());
    turn("percentage_of_dropped_buffers", 0);
}

TEST_CASE("a camera that refuses is told, and works again afterwards", "[camera]") {
    const auto misfortune =
        GENERATE(as<std::string>{}, "inject_vidioc_reqbufs_error", "inject_vidioc_streamon_error");
    turn(misfortune, 1);
    const auto page = filmed();
    REQUIRE_FALSE(page);
    CHECK(faultName(page.error().code).starts_with("scanner."));
    CHECK(filmed());
}

TEST_CASE("a camera held by another program is busy", "[camera]") {
    const auto other = V4l2Camera::open(kCamera);
    REQUIRE(other);
    const auto page = filmed();
    REQUIRE_FALSE(page);
    CHECK(page.error().code == FaultCode::ScannerBusy);
}

TEST_CASE("a device that is not there, or is no camera, is told", "[camera]") {
    auto nothing = cameraAt("/dev/video99");
    CHECK(nothing.abilities().error().code == FaultCode::ScannerUnplugged);
    auto other = cameraAt("/dev/null");
    CHECK(other.abilities().error().code == FaultCode::ScannerFailed);
}

// Last: vivid does not come back from it.
TEST_CASE("a camera that is pulled out while it films is told as lost", "[camera]") {
    auto camera = V4l2Camera::open(kCamera);
    REQUIRE(camera);
    REQUIRE((*camera)->next({}));
    turn("disconnect", 1);
    Result<CameraFrame> frame = (*camera)->next({});
    for (int left = 8; frame && left > 0; --left) frame = (*camera)->next({});  // what was filmed before
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == FaultCode::ScannerLost);
}
