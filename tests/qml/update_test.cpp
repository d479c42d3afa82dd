// SPDX-License-Identifier: GPL-3.0-or-later
// The editions of the station's disk, as a technician deals with them.
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

void openUpdates(Booth& booth) {
    booth.enterCode(booth.back.employ("Bình", StaffRole::Technician));
    booth.press("tech-update");
    REQUIRE(booth.shows("Bản phần mềm"));
}

bool canPress(const Booth& booth, const char* name) {
    const QQuickItem* button = booth.find(name);
    return button != nullptr && button->isEnabled();
}

}  // namespace

TEST_CASE("a technician sees which edition runs, which waits, and when it is put in") {
    Booth booth;
    openUpdates(booth);
    CHECK(booth.shows("Bản 2026.11.02 (083000), khe A"));
    CHECK(booth.shows("Bản 2026.11.29 (193128)"));
    CHECK(booth.shows("từ 1 giờ đến 5 giờ"));
    CHECK(booth.find("goBackButton") == nullptr);
}

TEST_CASE("an edition is put in at once when asked for, and the way back asks first") {
    Booth booth;
    openUpdates(booth);
    booth.press("putInButton");
    REQUIRE(booth.shows("Bản 2026.11.29 (193128), khe B"));
    CHECK(booth.shows("Lần thay gần nhất: tốt"));
    CHECK_FALSE(canPress(booth, "putInButton"));
    booth.press("goBackButton");
    booth.press("goBackNoButton");
    REQUIRE(booth.kiosk.until([&] { return booth.find("goBackButton") != nullptr; }));
    CHECK(booth.hasText("Bản 2026.11.29 (193128), khe B"));
    booth.press("goBackButton");
    booth.press("goBackYesButton");
    CHECK(booth.shows("Đã quay về bản trước"));
    CHECK(booth.shows("Bản 2026.11.02 (083000), khe A"));
}

TEST_CASE("what became of an edition is said in plain words") {
    const auto& [outcome, words] = GENERATE(table<UpdateOutcome, const char*>(
        {{UpdateOutcome::FellBack, "Máy đã tự quay về bản trước và vẫn phục vụ"},
         {UpdateOutcome::Unsigned, "không có chữ ký của đơn vị vận hành"},
         {UpdateOutcome::NotNewer, "chỉ nhận bản mới hơn"},
         {UpdateOutcome::Refused, "Tệp hỏng hoặc không dành cho máy này"},
         {UpdateOutcome::Restarting, "Bản mới đã ghi xong"}}));
    Booth booth;
    booth.back.updates.nextOutcome(outcome);
    openUpdates(booth);
    booth.press("putInButton");
    CHECK(booth.shows(words));
}

TEST_CASE("while an edition is put in nobody is invited") {
    Booth booth;
    booth.back.updates.nextOutcome(UpdateOutcome::PuttingIn);
    openUpdates(booth);
    booth.press("putInButton");
    REQUIRE(booth.shows("Đang thay bản mới…"));
    booth.press("backButton");
    booth.press("backButton");
    CHECK(booth.shows("Máy đang thay bản phần mềm"));
    CHECK(booth.find("beginButton") == nullptr);
}

TEST_CASE("a box that cannot say which edition runs still serves, and says so") {
    Booth booth;
    booth.back.updates.fallSilent(true);
    openUpdates(booth);
    CHECK(booth.shows("Phần thay bản của máy không trả lời"));
    CHECK(booth.find("putInButton") == nullptr);
}
