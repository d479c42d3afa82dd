// SPDX-License-Identifier: GPL-3.0-or-later
// The slip of a visit put aside: what its owner needs to come back can be read off the paper, by a reader
// that is not ours, and nothing else is on it.
#include "kiosk/receipt/draft_slip.h"

#include <catch2/catch.hpp>

#include "drivers/printer/escpos_printer.h"
#include "drivers/sim/sim_printer.h"
#include "tests/scratch_folder.h"
#include "tests/unit/receipt/slip_samples.h"

using namespace tramso;
using namespace tramso::test;

namespace {

DraftSlip sampleDraft(Language language) {
    DraftSlip slip;
    slip.number = 4821;
    slip.procedure = {"Đăng ký khai sinh", "Birth registration"};
    slip.expires = std::chrono::sys_days{std::chrono::year{2026} / 12 / 2} + std::chrono::hours{8} +
                   std::chrono::minutes{15};  // 15:15 in Việt Nam
    slip.station = "Điểm hỗ trợ Khu phố 5";
    slip.ward = "UBND phường Mẫu";
    slip.hotline = "1022";
    slip.language = language;
    return slip;
}

// What stands on the paper that comes out of a printer of this width.
std::string printed(const DraftSlip& slip, int width) {
    const ScratchFolder folder;
    sim::SimPrinter paper{folder.path(), width};
    EscPosPrinter printer{paper, {.widthDots = width}};
    const auto dots = drawDraftSlip(slip, width);
    REQUIRE(dots);
    REQUIRE(printer.print(*dots));
    return tesseract(paper.papers().front());
}

bool holds(const std::string& text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("number, procedure, time and where to ask can be read off the slip of a visit put aside") {
    needQt();
    for (const int width : {576, 384}) {
        const std::string text = printed(sampleDraft(Language::Vietnamese), width);
        CAPTURE(width, text);
        for (const char* word : {"4821", "khai sinh", "chưa được gửi", "02/12/2026 15:15", "1022"})
            CHECK(holds(text, word));
        CHECK_FALSE(holds(text, "Birth"));
    }
}

TEST_CASE("who reads English finds both languages on it") {
    needQt();
    const std::string text = printed(sampleDraft(Language::English), 576);
    CAPTURE(text);
    for (const char* word : {"4821", "khai sinh", "Birth registration", "has not been sent", "ID card"})
        CHECK(holds(text, word));
}

TEST_CASE("a long procedure wraps, and a paper too narrow to draw on is a fault") {
    needQt();
    auto slip = sampleDraft(Language::Vietnamese);
    const auto once = drawDraftSlip(slip, 384).value();
    for (int i = 0; i < 6; ++i) slip.procedure.vi += " và các việc hộ tịch liên quan";
    CHECK(drawDraftSlip(slip, 384).value().height > once.height + 60);
    CHECK(drawDraftSlip(slip, 10).error().code == FaultCode::PrinterFailed);
}
