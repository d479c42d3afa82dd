// SPDX-License-Identifier: GPL-3.0-or-later
// What a technician tries on a new box: touches, time, volume.
#include <catch2/catch.hpp>

#include "tests/qml/wizard.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("touches that arrive beside their crosses are put right with the next start of the machine") {
    Wizard wizard;
    wizard.toTouch();
    wizard.touchAll(0.06, 0);  // of 270 mm
    CHECK(wizard.booth.shows("Chạm lệch 16 mm"));
    CHECK(wizard.booth.shows("Rút điện, cắm lại"));
    const std::scoped_lock lock{wizard.box.mutex};
    REQUIRE(wizard.box.keptTouch);
    CHECK(wizard.box.keptTouch->values[2] == Approx(-0.06).margin(0.002));
}

TEST_CASE("a turned panel is told, and found by touches that hit no button") {
    Wizard wizard;
    const QPointF nowhere{wizard.booth.window->width() / 2.0, wizard.booth.window->height() * 0.78};
    for (int i = 0; i < 5; ++i) wizard.booth.tapAt(nowhere);
    REQUIRE(wizard.booth.shows("Chạm đúng giữa dấu cộng"));
    for (int i = 0; i < 5; ++i) {
        const QPointF target = wizard.model.touch()->target();
        wizard.touchAt({1 - target.x(), 1 - target.y()});
    }
    CHECK(wizard.booth.shows("Lớp cảm ứng bị lộn ngược"));
}

TEST_CASE("a box that takes no matrix says so, and touches that disagree are asked for again") {
    Wizard wizard;
    wizard.box.takesTouch = false;
    wizard.toTouch();
    wizard.touchAll(0.05, 0);
    CHECK(wizard.booth.shows("Máy này không tự chỉnh được"));
    wizard.booth.press("tryTouchButton");
    for (const QPointF& anywhere : {QPointF{0.5, 0.5}, {0.2, 0.8}, {0.9, 0.3}, {0.4, 0.4}, {0.1, 0.9}})
        wizard.touchAt(anywhere);
    CHECK(wizard.booth.shows("Các lần chạm không khớp nhau"));
}

TEST_CASE("who keeps the clock is told, and what to do when nobody does") {
    Wizard wizard;
    wizard.box.timeIsKept = false;
    wizard.toTime();
    CHECK(wizard.booth.shows("24/11/2026 09:00"));
    CHECK(wizard.booth.shows("Chưa có máy chủ giờ"));
    wizard.box.timeIsKept = true;
    wizard.booth.press("askTimeButton");
    CHECK(wizard.booth.shows("0.vn.pool.ntp.org"));
}

TEST_CASE("the volume is set by ear and kept") {
    Wizard wizard;
    wizard.toJoined();
    wizard.booth.press("nextButton");
    wizard.booth.press("nextButton");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.shows("Âm lượng: 60 %"));
    wizard.booth.press("louderButton");
    CHECK(wizard.booth.shows("Âm lượng: 70 %"));
    CHECK(wizard.booth.kiosk.until([&] { return wizard.box.keptVolume == 70; }));
    CHECK(
        wizard.booth.kiosk.until([&] { return wizard.box.loudspeaker.heard() == std::vector{Tone::Done}; }));
    CHECK(wizard.box.loudspeaker.volume() == 70);
    wizard.box.loudspeaker.unplugged = true;
    wizard.booth.press("quieterButton");
    CHECK(wizard.booth.shows("Không phát được tiếng"));
}
