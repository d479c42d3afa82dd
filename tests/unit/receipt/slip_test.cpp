// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/slip.h"

#include <unistd.h>

#include <QGuiApplication>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "drivers/printer/escpos_printer.h"
#include "drivers/sim/sim_printer.h"

using namespace tramso;

namespace {

// QtGui's fonts need an application object.
void needQt() {
    static int argc = 1;
    static std::array<char, 5> name{"test"};
    static std::array<char*, 2> argv{name.data(), nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication app{argc, argv.data()};
}

SlipContent sample(Language language) {
    SlipContent content;
    content.reference = "TS-7K3M-92QD";
    content.procedure = {"Đăng ký khai sinh", "Birth registration"};
    content.procedureCode = "1.001193";
    content.papers = {{{"Tờ khai đăng ký khai sinh", "Declaration"}, 2},
                      {{"Giấy chứng sinh hoặc giấy tờ thay thế Giấy chứng sinh", "Proof of birth"}, 1}};
    content.manifestHash = std::string(64, 'a');
    content.station = "Điểm hỗ trợ Khu phố 5";
    content.ward = "UBND phường Mẫu";
    content.hotline = "1022";
    content.trackingUrl = "https://example.vn/theo-doi/TS-7K3M-92QD";
    content.language = language;
    return content;
}

struct ClosePipe {
    void operator()(std::FILE* pipe) const noexcept { pclose(pipe); }
};

std::string zbar(const std::filesystem::path& picture) {
    const std::string command = "zbarimg -q --raw '" + picture.string() + "' 2>/dev/null";
    const std::unique_ptr<std::FILE, ClosePipe> pipe{popen(command.c_str(), "r")};
    std::string out;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        out.push_back(static_cast<char>(c));
    return out;
}

bool inkInColumn(const DotImage& dots, int byteColumn) {
    for (int y = 0; y < dots.height; ++y)
        if (dots.rows[static_cast<std::size_t>(y * (dots.width / 8) + byteColumn)] != std::byte{0})
            return true;
    return false;
}

}  // namespace

TEST_CASE("an independent reader finds exactly the tracking address on the printed paper") {
    needQt();
    const int width = GENERATE(576, 384);
    const auto language = GENERATE(Language::Vietnamese, Language::English);
    const auto folder = std::filesystem::temp_directory_path() / ("tramso-slip-" + std::to_string(getpid()));
    sim::SimPrinter paper{folder, width};
    EscPosPrinter printer{paper, width};
    const auto content = sample(language);
    const auto slip = drawSlip(content, width);
    REQUIRE(slip);
    CHECK(slip->width == width);
    REQUIRE(printer.print(*slip));
    CHECK(zbar(paper.papers().front()) == content.trackingUrl + "\n");
    if (const char* keep = std::getenv("TRAMSO_KEEP_SLIPS"))
        std::filesystem::copy(
            paper.papers().front(),
            std::filesystem::path{keep} /
                (std::to_string(width) + (language == Language::English ? "en" : "vi") + ".png"),
            std::filesystem::copy_options::overwrite_existing);
    std::filesystem::remove_all(folder);
}

TEST_CASE("long titles wrap and no ink reaches the edges") {
    needQt();
    for (const int width : {576, 384}) {
        auto content = sample(Language::English);
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
    auto content = sample(Language::Vietnamese);
    content.trackingUrl += std::string(4000, 'x');
    CHECK_FALSE(drawSlip(content, 384));
}
