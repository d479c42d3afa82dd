// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/test_slip.h"

#include <catch2/catch.hpp>

#include "tests/unit/receipt/slip_samples.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// Whether a column of the paper has a black dot anywhere.
bool anyBlack(const DotImage& paper, int column) {
    const auto rowBytes = static_cast<std::size_t>(paper.width) / 8;
    for (int y = 0; y < paper.height; ++y) {
        const auto byte =
            paper.rows[static_cast<std::size_t>(y) * rowBytes + static_cast<std::size_t>(column) / 8];
        if ((byte & (std::byte{0x80} >> (column % 8))) != std::byte{0}) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the trial page reaches both edges of every paper, so that a slanted roll shows") {
    needQt();
    for (const int width : {576, 512, 384}) {
        CAPTURE(width);
        const auto paper = drawTestSlip("Điểm hỗ trợ", Moment{}, width);
        REQUIRE(paper);
        CHECK(paper->width == width);
        CHECK(anyBlack(*paper, 0));
        CHECK(anyBlack(*paper, width - 1));
    }
    CHECK(drawTestSlip("", Moment{}, 10).error().code == FaultCode::PrinterFailed);
}
