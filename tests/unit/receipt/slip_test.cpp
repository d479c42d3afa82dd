// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/slip.h"

#include <catch2/catch.hpp>

#include "drivers/printer/escpos_printer.h"
#include "drivers/sim/sim_printer.h"
#include "tests/scratch_folder.h"
#include "tests/unit/receipt/slip_samples.h"

using namespace tramso;
using namespace tramso::test;

namespace {

bool inkInColumn(const DotImage& dots, int byteColumn) {
    for (int y = 0; y < dots.height; ++y)
        if (dots.rows[static_cast<std::size_t>(y * (dots.width / 8) + byteColumn)] != std::byte{0})
            return true;
    return false;
}

}  // namespace

TEST_CASE("an independent reader finds exactly the tracking address on the printed paper") {
    needQt();
    const int width = GENERATE(576, 512, 384);
    const auto language = GENERATE(Language::Vietnamese, Language::English);
    const ScratchFolder folder;
    sim::SimPrinter paper{folder.path(), width};
    EscPosPrinter printer{paper, {.widthDots = width}};
    const auto content = sampleSlip(language);
    const auto slip = drawSlip(content, width);
    REQUIRE(slip);
    CHECK(slip->width == width);
    REQUIRE(printer.print(*slip));
    CHECK(zbar(paper.papers().front()) == content.trackingUrl + "\n");
}

TEST_CASE("long titles wrap and no ink reaches the edges") {
    needQt();
    for (const int width : {576, 512, 384}) {
        auto content = sampleSlip(Language::English);
        const auto shortSlip = drawSlip(content, width).value();
        for (int i = 0; i < 6; ++i) content.procedure.vi += " và các việc hộ tịch liên quan";
        content.station = std::string(120, 'W');
        const auto slip = drawSlip(content, width).value();
        CHECK(slip.height > shortSlip.height + 60);
        CHECK_FALSE(inkInColumn(slip, 0));
        CHECK_FALSE(inkInColumn(slip, width / 8 - 1));
    }
}

TEST_CASE("a tracking address too long for the paper is a fault, not an unreadable code") {
    needQt();
    auto content = sampleSlip(Language::Vietnamese);
    content.trackingUrl += std::string(4000, 'x');
    CHECK_FALSE(drawSlip(content, 384));
}

TEST_CASE("the fee stands on the slip, and a mark behind it when the ward must be asked about it") {
    needQt();
    for (const auto language : {Language::Vietnamese, Language::English}) {
        auto content = sampleSlip(language);
        const auto without = drawSlip(content, 384).value();
        content.fee = {{"Miễn phí", "Free"}, false};
        const auto with = drawSlip(content, 384).value();
        content.fee.confirm = true;
        const auto marked = drawSlip(content, 384).value();
        CHECK(without.height < with.height);
        CHECK(with.rows != marked.rows);
    }
}

TEST_CASE("who does not pay, and what must still be brought, stand on the slip line by line") {
    needQt();
    for (const auto language : {Language::Vietnamese, Language::English}) {
        auto content = sampleSlip(language);
        content.fee = {{"8.000 đồng", "VND 8,000"}, false};
        const auto heightWith = [&content] { return drawSlip(content, 384).value().height; };
        const int none = heightWith();
        content.exemptions = {{{"Miễn cho hộ nghèo", "Free for poor households"}, true}};
        const int exempt = heightWith();
        content.bring = {{{"Thẻ căn cước", "Your ID card"}, false}};
        const int one = heightWith();
        content.bring.push_back({{"Giấy tờ sẽ ký", "The paper to be signed"}, false});
        CHECK(none < exempt);
        CHECK(exempt < one);
        CHECK(one < heightWith());
    }
}
