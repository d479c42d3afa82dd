// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "drivers/scanner/sane_scanner.h"
#include "kiosk/picture/picture.h"

using namespace tramso;

namespace {

// SANE with nothing but its test device, set up by lines of test.conf.
class TestDevice {
public:
    explicit TestDevice(const std::string& lines) {
        std::filesystem::create_directories(folder_);
        std::ofstream{folder_ / "dll.conf"} << "test\n";
        std::ofstream{folder_ / "test.conf"} << "number_of_devices 1\n" << lines;
        ::setenv("SANE_CONFIG_DIR", folder_.c_str(), 1);
    }
    ~TestDevice() { std::filesystem::remove_all(folder_); }
    TestDevice(const TestDevice&) = delete;
    TestDevice& operator=(const TestDevice&) = delete;

private:
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / "tramso-sane-test";
};

struct Scanned {
    Result<int> pages;
    std::vector<PageImage> images;
};

Scanned scanAll(ScanKind kind, const std::string& device = "test:0") {
    SaneScanner scanner{device};
    std::vector<PageImage> images;
    auto pages = scanner.scan(kind, [&](PageImage image) { images.push_back(std::move(image)); }, {});
    return {pages, std::move(images)};
}

FaultCode faultOf(const std::string& status) {
    const TestDevice device{"read-status-code \"" + status + "\"\n"};
    const auto scanned = scanAll(ScanKind::Paper);
    REQUIRE_FALSE(scanned.pages);
    CHECK(scanned.images.empty());
    return scanned.pages.error().code;
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
    CHECK(faultOf("SANE_STATUS_IO_ERROR") == FaultCode::ScannerFailed);
    CHECK(faultOf("SANE_STATUS_ACCESS_DENIED") == FaultCode::ScannerFailed);
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
