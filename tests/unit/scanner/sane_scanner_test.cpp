// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "drivers/scanner/sane_scanner.h"
#include "kiosk/picture/picture.h"
#include "tests/sane_bench.h"

using namespace tramso;
using test::Scanned, test::TestDevice;

namespace {

Scanned scanAll(ScanKind kind, const std::string& device = "test:0") {
    SaneScanner scanner{device};
    return test::scanAll(scanner, kind);
}

// SANE's test device ends its reader with an asynchronous pthread_cancel, which now and then leaves malloc's
// lock held and the process stuck (tramso-scanner exists for that). So each trouble is met in a process of
// its own, and again when the device got stuck.
FaultCode faultOf(const std::string& status) {
    const TestDevice device{"read-status-code \"" + status + "\"\n"};
    constexpr unsigned kStuckAfter = 10;  // s
    for (int tries = 0; tries < 5; ++tries) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::alarm(kStuckAfter);
            const auto scanned = scanAll(ScanKind::Paper);
            const bool nothing = !scanned.pages && scanned.images.empty();
            ::_exit(nothing ? static_cast<int>(scanned.pages.error().code) : 255);
        }
        int ended = 0;
        REQUIRE(::waitpid(child, &ended, 0) == child);
        if (WIFSIGNALED(ended) && WTERMSIG(ended) == SIGALRM) continue;
        REQUIRE(WIFEXITED(ended));
        REQUIRE(WEXITSTATUS(ended) != 255);
        return static_cast<FaultCode>(WEXITSTATUS(ended));
    }
    FAIL("the test device got stuck five times");
    return FaultCode::ScannerFailed;
}

}  // namespace

TEST_CASE("the feeder is scanned until it is empty, each page at 300 dpi in colour") {
    const TestDevice device{""};
    const auto scanned = scanAll(ScanKind::Paper);
    REQUIRE(scanned.pages);
    CHECK(*scanned.pages == 10);  // what SANE's test feeder holds
    REQUIRE(scanned.images.size() == 10);
    for (const auto& image : scanned.images) CHECK(image.dpi == 300);
    const auto picture = decodePicture(scanned.images.front().file);
    REQUIRE(picture);
    // The device offers 200 mm; that is 2362 px at 300 dpi.
    CHECK(picture->width() == Approx(2362).margin(2));
    CHECK(viewText(scanned.images.front().file).substr(0, 2) == "P6");
}

TEST_CASE("a card is taken once, from the glass, at 600 dpi") {
    const TestDevice device{""};
    const auto scanned = scanAll(ScanKind::Card);
    REQUIRE(scanned.pages);
    CHECK(*scanned.pages == 1);
    CHECK(scanned.images.at(0).dpi == 600);
}

TEST_CASE("an empty device name takes the first scanner there is") {
    const TestDevice device{""};
    CHECK(scanAll(ScanKind::Card, "").pages);
}

TEST_CASE("a scanner that sends each colour in a pass of its own gives the same picture") {
    const TestDevice onePass{"mode Color\ntest-picture \"Color pattern\"\n"};
    const auto one = scanAll(ScanKind::Card);
    const TestDevice threePass{"mode Color\ntest-picture \"Color pattern\"\nthree-pass true\n"};
    const auto three = scanAll(ScanKind::Card);
    REQUIRE(one.pages);
    REQUIRE(three.pages);
    CHECK(one.images.at(0).file == three.images.at(0).file);
}

TEST_CASE("a scanner that does not know the page's length still gives a page") {
    const TestDevice device{"hand-scanner true\n"};
    const auto scanned = scanAll(ScanKind::Card);
    REQUIRE(scanned.pages);
    CHECK(decodePicture(scanned.images.at(0).file));
}

TEST_CASE("each trouble of the device is named as what a person can mend") {
    CHECK(faultOf("SANE_STATUS_JAMMED") == FaultCode::ScannerJam);
    CHECK(faultOf("SANE_STATUS_NO_DOCS") == FaultCode::ScannerEmpty);
    CHECK(faultOf("SANE_STATUS_COVER_OPEN") == FaultCode::ScannerCoverOpen);
    CHECK(faultOf("SANE_STATUS_DEVICE_BUSY") == FaultCode::ScannerBusy);
    CHECK(faultOf("SANE_STATUS_IO_ERROR") == FaultCode::ScannerLost);
    CHECK(faultOf("SANE_STATUS_ACCESS_DENIED") == FaultCode::ScannerDenied);
    CHECK(faultOf("SANE_STATUS_NO_MEM") == FaultCode::ScannerNoMemory);
    CHECK(faultOf("SANE_STATUS_INVAL") == FaultCode::ScannerFailed);
    CHECK(faultOf("SANE_STATUS_UNSUPPORTED") == FaultCode::ScannerFailed);
}

TEST_CASE("a scanner that is not there is said to be unplugged, and is found again when it is back") {
    SaneScanner scanner{"test:1"};  // the second of two
    const auto nothing = [](PageImage) {};
    {
        const TestDevice alone{""};
        const auto scanned = scanner.scan(ScanKind::Card, nothing, {});
        REQUIRE_FALSE(scanned);
        CHECK(scanned.error().code == FaultCode::ScannerUnplugged);
    }
    const TestDevice back{"number_of_devices 2\n"};
    CHECK(scanner.scan(ScanKind::Card, nothing, {}));
}

TEST_CASE("a person who stops the scan keeps the pages that were done") {
    const TestDevice device{""};
    SaneScanner scanner{"test:0"};
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
    CHECK(pages == 2);
}
