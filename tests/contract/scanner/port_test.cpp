// SPDX-License-Identifier: GPL-3.0-or-later
// What every scanner behind the port must do, the demonstration's twin as well as a driver in its helper.
#include <catch2/catch.hpp>
#include <optional>

#include "drivers/sim/sim_scanner.h"
#include "kiosk/base/files.h"
#include "kiosk/picture/pnm.h"
#include "tests/contract/scanner/bench.h"

using namespace tramso;
using namespace tramso::test;

namespace {

enum class Machine { Sim, Sane };

// What lies in the feeder, and at which sheet something goes wrong.
struct Stack {
    int sheets = 3;
    std::optional<FaultCode> trouble;
    int at = 0;
};

class Stand {
public:
    Stand(Machine machine, const Stack& stack) {
        if (machine == Machine::Sim)
            makeSim(stack);
        else
            makeSane(stack);
    }
    [[nodiscard]] Scanner& scanner() { return *scanner_; }
    // Which sheet of the stack a page shows, from 1.
    [[nodiscard]] static int sheetOn(const PageImage& page) {
        const auto text = viewText(page.file);
        if (text.starts_with("sheet ")) return text.back() - '0';
        const auto shape = readPnmShape(page.file);
        return shape ? std::to_integer<int>(page.file[shape->offset]) - 0xF0 : -1;
    }

private:
    void makeSim(const Stack& stack) {
        for (int sheet = 1; sheet <= stack.sheets; ++sheet) {
            const auto path = folder_.path() / "papers/1" / (std::to_string(sheet) + ".png");
            std::filesystem::create_directories(path.parent_path());
            REQUIRE(writeFile(path, viewBytes("sheet " + std::to_string(sheet))));
        }
        auto sim = std::make_unique<sim::SimScanner>(folder_.path());
        if (stack.trouble == FaultCode::ScannerJam) sim->jamOnPage(stack.at);
        if (stack.trouble == FaultCode::ScannerDoubleFeed) sim->takeTwoOnPage(stack.at);
        scanner_ = std::move(sim);
    }
    void makeSane(const Stack& stack) {
        sane_.emplace("sheets " + std::to_string(stack.sheets) + "\njam " + std::to_string(stack.at) +
                      (stack.trouble == FaultCode::ScannerDoubleFeed ? "\ntwo 1" : ""));
        scanner_ = std::make_unique<HelperScanner>(helperProgram(), "tramso:twin");
    }

    ScratchFolder folder_;
    std::optional<OfficeScanner> sane_;
    std::unique_ptr<Scanner> scanner_;
};

}  // namespace

TEST_CASE("a stack comes sheet by sheet, in order, and its number is told") {
    Stand stand{GENERATE(Machine::Sim, Machine::Sane), {}};
    const auto scanned = scanAll(stand.scanner(), ScanKind::Paper);
    CHECK(scanned.pages.value() == 3);
    REQUIRE(scanned.images.size() == 3);
    for (int i = 0; i < 3; ++i) {
        const PageImage& page = scanned.images[static_cast<std::size_t>(i)];
        CHECK(Stand::sheetOn(page) == i + 1);
        CHECK(page.dpi == 300);
        CHECK(page.from == PageOrigin::Feeder);
    }
}

TEST_CASE("what stops a feeder is told by its name, after the sheets before it") {
    const auto machine = GENERATE(Machine::Sim, Machine::Sane);
    const auto trouble = GENERATE(FaultCode::ScannerJam, FaultCode::ScannerDoubleFeed);
    Stand stand{machine, {4, trouble, 3}};
    const auto scanned = scanAll(stand.scanner(), ScanKind::Paper);
    REQUIRE_FALSE(scanned.pages);
    CHECK(scanned.pages.error().code == trouble);
    REQUIRE(scanned.images.size() == 2);
    CHECK(Stand::sheetOn(scanned.images.back()) == 2);
}

TEST_CASE("a stop keeps the sheets that were done, and is no fault of the scanner") {
    Stand stand{GENERATE(Machine::Sim, Machine::Sane), {9, {}, 0}};
    std::stop_source stop;
    int pages = 0;
    const auto scanned = stand.scanner().scan(
        ScanKind::Paper,
        [&](const PageImage&) {
            if (++pages == 2) stop.request_stop();
        },
        stop.get_token());
    REQUIRE_FALSE(scanned);
    CHECK(scanned.error().code == FaultCode::Cancelled);
    CHECK(pages >= 2);
    CHECK(pages < 9);
}

TEST_CASE("what a scanner can do is told without a scan") {
    Stand stand{GENERATE(Machine::Sim, Machine::Sane), {}};
    const auto can = stand.scanner().abilities();
    REQUIRE(can);
    CHECK(can->flatbed);
    CHECK(can->feeder);
    CHECK(can->maxDpi == 600);
    CHECK(can->depth >= 8);
    CHECK(can->widthMm >= 210);
}
