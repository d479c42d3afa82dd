// SPDX-License-Identifier: GPL-3.0-or-later
// A driver in a process of its own: what it does right comes through, and whatever it does wrong ends there.
#include <signal.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/contract/scanner/bench.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

using Time = std::chrono::steady_clock;

// A program that is no good helper.
std::filesystem::path script(const ScratchFolder& folder, const std::string& lines) {
    const auto path = folder.path() / "helper";
    std::ofstream{path} << "#!/bin/sh\n" << lines << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

FaultCode faultOf(const std::string& status) {
    const TestDevice device{"read-status-code \"" + status + "\"\n"};
    HelperScanner scanner{helperProgram(), "test:0"};
    auto scanned = scanAll(scanner, ScanKind::Paper);
    // SANE's test driver ends its reader by pthread_cancel, which on a busy machine may hang it; the station
    // then starts it anew, and hears the status from the next scan.
    if (!scanned.pages && scanned.pages.error().code == FaultCode::ScannerStopped)
        scanned = scanAll(scanner, ScanKind::Paper);
    REQUIRE_FALSE(scanned.pages);
    CHECK(scanned.images.empty());
    return scanned.pages.error().code;
}

}  // namespace

TEST_CASE("pages come through the helper as they come from the driver, scan after scan") {
    const TestDevice device;
    HelperScanner scanner{helperProgram(), "test:0"};
    const auto paper = scanAll(scanner, ScanKind::Paper);
    REQUIRE(paper.pages);
    CHECK(*paper.pages == 10);  // what SANE's test feeder holds
    REQUIRE(paper.images.size() == 10);
    for (const auto& image : paper.images) {
        CHECK(image.dpi == 300);
        CHECK(viewText(image.file).substr(0, 2) == "P6");
    }
    const auto card = scanAll(scanner, ScanKind::Card);
    REQUIRE(card.pages);
    CHECK(*card.pages == 1);
    CHECK(card.images.at(0).dpi == 600);
}

TEST_CASE("every status a driver can answer comes through as its own fault") {
    CHECK(faultOf("SANE_STATUS_JAMMED") == FaultCode::ScannerJam);
    CHECK(faultOf("SANE_STATUS_NO_DOCS") == FaultCode::ScannerEmpty);
    CHECK(faultOf("SANE_STATUS_COVER_OPEN") == FaultCode::ScannerCoverOpen);
    CHECK(faultOf("SANE_STATUS_DEVICE_BUSY") == FaultCode::ScannerBusy);
    CHECK(faultOf("SANE_STATUS_IO_ERROR") == FaultCode::ScannerLost);
    CHECK(faultOf("SANE_STATUS_ACCESS_DENIED") == FaultCode::ScannerDenied);
    CHECK(faultOf("SANE_STATUS_NO_MEM") == FaultCode::ScannerNoMemory);
    CHECK(faultOf("SANE_STATUS_INVAL") == FaultCode::ScannerFailed);
}

TEST_CASE("a driver that crashes in the middle of a stack is told, its pages stay, and the next scan works") {
    const auto end = GENERATE(SIGSEGV, SIGKILL);
    const TestDevice device;
    HelperScanner scanner{helperProgram(), "test:0"};
    int pages = 0;
    const auto scanned = scanner.scan(ScanKind::Paper,
                                      [&](PageImage) {
                                          if (++pages == 2) REQUIRE(kill(runningHelper(), end) == 0);
                                      },
                                      {});
    REQUIRE_FALSE(scanned);
    CHECK(scanned.error().code == FaultCode::ScannerStopped);
    CHECK(pages >= 2);
    CHECK(pages < 10);
    CHECK(scanAll(scanner, ScanKind::Card).pages);
}

TEST_CASE("a driver that hangs is ended after the limit and reported, and the next scan works") {
    const TestDevice device;
    HelperScanner scanner{helperProgram(), "test:0", {.silence = 6s, .stop = 500ms}};
    pid_t helper = 0;
    const auto scanned = scanner.scan(ScanKind::Paper,
                                      [&](PageImage) {
                                          helper = runningHelper();
                                          kill(helper, SIGSTOP);
                                      },
                                      {});
    REQUIRE_FALSE(scanned);
    CHECK(scanned.error().code == FaultCode::ScannerStopped);
    REQUIRE(helper != 0);
    CHECK(kill(helper, 0) != 0);  // it is gone, not left behind
    CHECK(scanAll(scanner, ScanKind::Card).pages);
}

TEST_CASE("a person who stops the scan keeps the pages that were done, and can scan again") {
    const TestDevice device;
    HelperScanner scanner{helperProgram(), "test:0"};
    std::stop_source stop;
    int pages = 0;
    const auto scanned = scanner.scan(
        ScanKind::Paper,
        [&](PageImage) {
            if (++pages == 2) stop.request_stop();
        },
        stop.get_token());
    REQUIRE_FALSE(scanned);
    CHECK(scanned.error().code == FaultCode::Cancelled);
    CHECK(pages < 10);
    CHECK(scanAll(scanner, ScanKind::Card).pages);
}

TEST_CASE("a stop is heard at once even when the driver hears nothing any more") {
    const ScratchFolder folder;
    HelperScanner scanner{script(folder, "exec sleep 60"), "", {.silence = 30s, .stop = 200ms}};
    std::stop_source stop;
    stop.request_stop();
    const auto begin = Time::now();
    const auto scanned = scanner.scan(
        ScanKind::Paper, [](PageImage) {}, stop.get_token());
    CHECK(scanned.error().code == FaultCode::Cancelled);
    CHECK(Time::now() - begin < 5s);
}

TEST_CASE(
    "a helper that ends, is silent, talks nonsense or is not there is a fault, never a wait without end") {
    const ScratchFolder folder;
    const auto fault = [&](const std::string& lines) {
        HelperScanner scanner{script(folder, lines), "", {.silence = 300ms, .stop = 100ms}};
        return scanner.scan(ScanKind::Paper, [](PageImage) {}, {}).error().code;
    };
    CHECK(fault("exit 0") == FaultCode::ScannerStopped);
    CHECK(fault("exec sleep 60") == FaultCode::ScannerStopped);
    CHECK(fault("printf 'hello, this is no message' >&3; exec sleep 60") == FaultCode::ScannerStopped);
    CHECK(fault("printf 'p\\377\\377\\377\\177' >&3; exec sleep 60") ==
          FaultCode::ScannerStopped);  // 2 GB claimed
    HelperScanner missing{folder.path() / "nothing", ""};
    CHECK(missing.scan(ScanKind::Paper, [](PageImage) {}, {}).error().code == FaultCode::ScannerFailed);
}

TEST_CASE("what a scanner can do is told before it scans") {
    const TestDevice device;
    HelperScanner scanner{helperProgram(), "test:0"};
    const auto can = scanner.abilities();
    REQUIRE(can);
    CHECK(can->flatbed);
    CHECK(can->feeder);
    CHECK(can->maxDpi == 1200);
    CHECK(can->depth == 16);
    CHECK(can->widthMm == 200);
    CHECK(can->heightMm == 200);
    HelperScanner nobody{helperProgram(), "test:7"};
    CHECK(nobody.abilities().error().code == FaultCode::ScannerUnplugged);
}
