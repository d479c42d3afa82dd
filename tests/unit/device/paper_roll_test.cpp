// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/paper_roll.h"

#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

class DayClock final : public Clock {
public:
    Moment now() const override { return now_; }
    void nextDay() { now_ += std::chrono::days{1}; }

private:
    Moment now_ = std::chrono::sys_days{std::chrono::year{2026} / 11 / 28} + 3h;
};

class ButtonPrinter final : public ReceiptPrinter {
public:
    PrinterState state() override { return now; }
    int widthDots() const override { return 576; }
    Result<Done> print(const DotImage&) override { return Done{}; }
    PrinterState now = PrinterState::Ready;
};

// Rolls of 20 m; slips of a quarter of a metre, feed and all.
struct RollDesk {
    ScratchFolder folder;
    DayClock clock;
    ButtonPrinter machine;
    RollKind roll{.lengthMm = 20'000, .rowsPerMm = 8, .feedMm = 10};
    std::filesystem::path file = rollFile(folder.path());
    std::unique_ptr<MeteredPrinter> printer = std::make_unique<MeteredPrinter>(machine, file, roll, clock);

    void print(int slips) const {
        for (int i = 0; i < slips; ++i) REQUIRE(printer->print({576, 240 * 8, {}}));
    }
    // A day on which four metres are printed.
    void busyDay() {
        print(16);
        clock.nextDay();
    }
    void restart() { printer = std::make_unique<MeteredPrinter>(machine, file, roll, clock); }
    [[nodiscard]] bool low() const { return printer->state() == PrinterState::PaperLow; }
};

}  // namespace

TEST_CASE("a roll is told to run low while there is paper for one more of the busiest days") {
    RollDesk desk;
    int days = 0;
    while (!desk.low()) {
        desk.busyDay();
        REQUIRE(++days < 10);
    }
    CHECK(days == 4);  // 4 m are left of 20
    desk.print(16);    // and last for that day
    CHECK(desk.low());
}

TEST_CASE("the count outlives the program, and rubbish in its file does no harm") {
    RollDesk desk;
    for (int day = 0; day < 4; ++day) desk.busyDay();
    desk.restart();
    CHECK(desk.low());
    REQUIRE(writeFile(desk.file, viewBytes("used -5\nday x\n")));
    desk.restart();
    CHECK_FALSE(desk.low());
}

TEST_CASE("a new roll is known by what had to be done to put it in") {
    RollDesk desk;
    for (int day = 0; day < 4; ++day) desk.busyDay();
    REQUIRE(desk.low());
    SECTION("the last one was printed to its end") {
        desk.machine.now = PrinterState::NoPaper;
        CHECK(desk.printer->state() == PrinterState::NoPaper);
        desk.restart();  // somebody switches everything off to change it
        desk.machine.now = PrinterState::Ready;
        CHECK_FALSE(desk.low());
    }
    SECTION("the lid was opened while the last one was low") {
        desk.machine.now = PrinterState::CoverOpen;
        CHECK(desk.printer->state() == PrinterState::CoverOpen);
        desk.machine.now = PrinterState::Ready;
        CHECK_FALSE(desk.low());
    }
    SECTION("the printer's own sensor is content again") {
        desk.machine.now = PrinterState::PaperLow;
        CHECK(desk.low());
        desk.machine.now = PrinterState::Ready;
        CHECK_FALSE(desk.low());
    }
}

TEST_CASE("a lid opened over a full roll is not taken for a new one") {
    RollDesk desk;
    for (int day = 0; day < 3; ++day) desk.busyDay();
    desk.machine.now = PrinterState::CoverOpen;
    CHECK(desk.printer->state() == PrinterState::CoverOpen);
    desk.machine.now = PrinterState::Ready;
    CHECK_FALSE(desk.low());
    desk.busyDay();
    CHECK(desk.low());
}

TEST_CASE("where nobody said how long a roll is, the printer's own sensor alone speaks") {
    RollDesk desk;
    desk.roll.lengthMm = 0;
    desk.restart();
    for (int day = 0; day < 10; ++day) desk.busyDay();
    CHECK_FALSE(desk.low());
    desk.machine.now = PrinterState::PaperLow;
    CHECK(desk.low());
}
