// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/camera/camera_scanner.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <deque>

#include "kiosk/picture/picture.h"

using namespace tramso;

namespace {

constexpr int kWide = 640;
constexpr int kHigh = 480;

// Stripes like lines of print, `soft` px from paper to ink; `shift` px to the right.
CameraFrame stripes(int soft, int shift = 0) {
    constexpr int kPeriod = 24;
    CameraFrame frame{{FrameFormat::Yuyv, kWide, kHigh, kWide * 2}, {}};
    for (int line = 0; line < kHigh; ++line)
        for (int x = 0; x < kWide; ++x) {
            const int at = (x + kPeriod * 10 - shift) % kPeriod;
            const int fromInk = std::abs(at - kPeriod / 2);  // 0–12
            const double share = std::clamp((fromInk - 6.0) / soft + 0.5, 0.0, 1.0);
            frame.data.push_back(static_cast<std::byte>(std::lround(40 + 180 * share)));
            frame.data.push_back(std::byte{128});
        }
    return frame;
}

CameraFrame broken() {
    return {{FrameFormat::Yuyv, kWide, kHigh, kWide * 2}, {}};
}

// Gives what it was given, the last frame for ever; a fault where there is none.
class Film final : public FrameSource {
public:
    explicit Film(std::deque<CameraFrame> frames,
                  Result<CameraFrame> end = fail(FaultCode::ScannerLost, "film"))
        : frames_{std::move(frames)}, end_{std::move(end)} {}
    Result<CameraFrame> next(const std::stop_token& stop) override {
        if (stop.stop_requested()) return fail(FaultCode::Cancelled, "film");
        if (frames_.empty()) return end_;
        CameraFrame frame = std::move(frames_.front());
        frames_.pop_front();
        return frame;
    }
    int longSide() const override { return 3508; }  // A4 at 300 dpi

private:
    std::deque<CameraFrame> frames_;
    Result<CameraFrame> end_;
};

CameraScanner filming(const std::function<Film()>& film) {
    return CameraScanner{
        [film]() -> Result<std::unique_ptr<FrameSource>> { return std::make_unique<Film>(film()); }};
}

Result<Bytes> scanned(Scanner& scanner, std::stop_token stop = {}) {
    Bytes file;
    const auto pages = scanner.scan(
        ScanKind::Paper,
        [&](PageImage page) {
            CHECK(page.dpi == 0);
            CHECK(page.from == PageOrigin::Glass);
            file = std::move(page.file);
        },
        stop);
    if (!pages) return tl::unexpected{pages.error()};
    CHECK(*pages == 1);
    return file;
}

}  // namespace

TEST_CASE("of several frames the sharpest is kept") {
    // A long series of soft ones with one sharp among the last.
    const CameraFrame sharp = stripes(1);
    auto camera = filming([&] {
        return Film{
            {stripes(9), stripes(9), stripes(9), stripes(9), stripes(9), sharp, stripes(9), stripes(9)},
            stripes(9)};
    });
    const auto file = scanned(camera);
    REQUIRE(file);
    CHECK(*file == pictureFileOf(sharp).value());
}

TEST_CASE("nothing is kept while a hand moves the sheet") {
    // Sharp, but shifted in each frame; then it lies still, a little softer.
    const CameraFrame rest = stripes(4);
    auto camera = filming([&] {
        std::deque<CameraFrame> frames;
        for (int i = 0; i < 12; ++i) frames.push_back(stripes(1, 7 * i));
        return Film{std::move(frames), rest};
    });
    const auto file = scanned(camera);
    REQUIRE(file);
    CHECK(*file == pictureFileOf(rest).value());
}

TEST_CASE("a sheet that never lies still is taken all the same, for the judge to look at") {
    int shift = 0;
    class Shaking final : public FrameSource {
    public:
        explicit Shaking(int& shift) : shift_{shift} {}
        Result<CameraFrame> next(const std::stop_token& /*stop*/) override { return stripes(1, shift_ += 7); }
        int longSide() const override { return kWide; }

    private:
        int& shift_;
    };
    CameraScanner camera{
        [&]() -> Result<std::unique_ptr<FrameSource>> { return std::make_unique<Shaking>(shift); }};
    CHECK(scanned(camera));
}

TEST_CASE("frames that broke on the cable are passed over; a camera that sends nothing else has failed") {
    auto some = filming([] { return Film{{broken(), broken(), stripes(1), broken()}, stripes(1)}; });
    CHECK(scanned(some));
    auto all = filming([] { return Film{{}, broken()}; });
    const auto page = scanned(all);
    REQUIRE_FALSE(page);
    CHECK(page.error().code == FaultCode::ScannerFailed);
}

TEST_CASE("faults of the camera are told as they are, and no page comes") {
    SECTION("it is not there") {
        CameraScanner camera{[]() -> Result<std::unique_ptr<FrameSource>> {
            return fail(FaultCode::ScannerUnplugged, "test");
        }};
        const auto page = scanned(camera);
        REQUIRE_FALSE(page);
        CHECK(page.error().code == FaultCode::ScannerUnplugged);
        CHECK_FALSE(camera.abilities());
    }
    SECTION("it is pulled out") {
        auto camera = filming([] { return Film{{stripes(1), stripes(1)}}; });
        const auto page = scanned(camera);
        REQUIRE_FALSE(page);
        CHECK(page.error().code == FaultCode::ScannerLost);
    }
    SECTION("the person stops it") {
        auto camera = filming([] { return Film{{}, stripes(1)}; });
        std::stop_source stop;
        stop.request_stop();
        const auto page = scanned(camera, stop.get_token());
        REQUIRE_FALSE(page);
        CHECK(page.error().code == FaultCode::Cancelled);
    }
}

TEST_CASE("what the camera sees can be watched, and each frame is a sign of life") {
    int signs = 0;
    int views = 0;
    CameraScanner camera{[]() -> Result<std::unique_ptr<FrameSource>> {
                             return std::make_unique<Film>(std::deque<CameraFrame>{}, stripes(1));
                         },
                         [&] { ++signs; }};
    camera.watchRows([&](const PageRows& rows) {
        CHECK(rows.first == 0);
        CHECK(rows.width > 0);
        ++views;
    });
    REQUIRE(scanned(camera));
    CHECK(views > 1);
    CHECK(signs >= views);
}

TEST_CASE("its abilities are those of a glass for one A4 sheet, as fine as its pictures are") {
    auto camera = filming([] { return Film{{}, stripes(1)}; });
    const auto can = camera.abilities();
    REQUIRE(can);
    CHECK(can->flatbed);
    CHECK_FALSE(can->feeder);
    CHECK_FALSE(can->duplex);
    CHECK(can->maxDpi == 300);
}
