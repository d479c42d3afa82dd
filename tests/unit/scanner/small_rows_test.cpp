// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/small_rows.h"

#include <catch2/catch.hpp>

using namespace tramso;

namespace {

constexpr int kWide = 1200;  // px: every second one is shown
constexpr int kHigh = 400;

SANE_Parameters colourFrame(int bytesPerLine = kWide * 3, int lines = kHigh) {
    return {SANE_FRAME_RGB, SANE_TRUE, bytesPerLine, kWide, lines, 8};
}

// Each line has its number as its tone; bytes beyond the pixels are 255.
Bytes frameBytes(int bytesPerLine) {
    Bytes bytes;
    for (int y = 0; y < kHigh; ++y)
        for (int x = 0; x < bytesPerLine; ++x)
            bytes.push_back(static_cast<std::byte>(x < kWide * 3 ? y % 251 : 255));
    return bytes;
}

std::vector<PageRows> fed(SmallRows& small, const Bytes& bytes, std::size_t chunk) {
    std::vector<PageRows> told;
    for (std::size_t at = 0; at < bytes.size(); at += chunk)
        if (auto rows = small.add(ByteView{bytes}.subspan(at, std::min(chunk, bytes.size() - at))))
            told.push_back(std::move(*rows));
    return told;
}

}  // namespace

TEST_CASE("rows follow each other without a gap, in whatever pieces the bytes come") {
    const std::size_t chunk = GENERATE(7U, 4096U, 1'000'000U);
    constexpr int kPadded = kWide * 3 + 8;
    SmallRows small{colourFrame(kPadded)};
    int next = 0;
    for (const PageRows& rows : fed(small, frameBytes(kPadded), chunk)) {
        CHECK(rows.width == kWide / 2);
        CHECK(rows.expected == kHigh / 2);
        REQUIRE(rows.first == next);
        const auto row = static_cast<std::size_t>(rows.width) * 3;
        REQUIRE(rows.rgb.size() % row == 0);
        for (std::size_t i = 0; i < rows.rgb.size() / row; ++i, ++next)
            CHECK(rows.rgb[i * row] == static_cast<std::byte>(2 * next % 251));
    }
    CHECK(next > kHigh / 2 - 13);
}

TEST_CASE("frames that cannot be shown as they come give nothing") {
    SANE_Parameters frame = colourFrame();
    const int kind = GENERATE(0, 1, 2, 3);
    if (kind == 0) frame.format = SANE_FRAME_RED;
    if (kind == 1) frame.depth = 16;
    if (kind == 2) frame.bytes_per_line = 10;
    if (kind == 3) frame.pixels_per_line = 0;
    SmallRows small{frame};
    CHECK(fed(small, frameBytes(kWide * 3), 4096).empty());
}

TEST_CASE("a driver that never ends a page cannot make the preview grow without end") {
    SmallRows small{colourFrame(kWide * 3, -1)};
    int rows = 0;
    const Bytes bytes = frameBytes(kWide * 3);
    for (int round = 0; round < 10; ++round)
        for (const PageRows& told : fed(small, bytes, 65'536))
            rows += static_cast<int>(told.rgb.size() / (3U * static_cast<unsigned>(told.width)));
    CHECK(rows <= kMaxRows);
}
