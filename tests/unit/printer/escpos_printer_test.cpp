// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/escpos_printer.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <utility>

#include "drivers/sim/sim_printer.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("tramso-printer-" + std::to_string(getpid()));
    Folder() { std::filesystem::remove_all(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

DotImage slip(int width) {
    return {width, 400, Bytes(static_cast<std::size_t>(width / 8 * 400), std::byte{0x55})};
}

// Takes all bytes and answers each question with the same byte.
struct OddPort final : PrinterPort {
    std::byte reply{};
    bool asked = false;
    Result<std::size_t> send(ByteView bytes, std::chrono::milliseconds) override {
        asked = true;
        return bytes.size();
    }
    Result<std::size_t> receive(std::span<std::byte> out, std::chrono::milliseconds) override {
        if (!std::exchange(asked, false)) return std::size_t{0};
        out[0] = reply;
        return std::size_t{1};
    }
};

}  // namespace

TEST_CASE("a slip comes out as one paper, and the next beside it") {
    const Folder folder;
    sim::SimPrinter paper{folder.path, 576};
    EscPosPrinter printer{paper, 576};
    CHECK(printer.state() == PrinterState::Ready);
    REQUIRE(printer.print(slip(576)));
    REQUIRE(printer.print(slip(576)));
    REQUIRE(paper.papers().size() == 2);
    CHECK(paper.papers()[0].filename() == "slip-01.png");
    CHECK(paper.papers()[1].filename() == "slip-02.png");
    CHECK(std::filesystem::exists(paper.papers()[1]));
}

TEST_CASE("paper that ends in the middle of a slip is said, and after a new roll the slip prints") {
    const Folder folder;
    sim::SimPrinter paper{folder.path, 384};
    EscPosPrinter printer{paper, 384};
    paper.runOutOfPaperAfterRows(150);
    CHECK(printer.print(slip(384)).error().code == FaultCode::PrinterNoPaper);
    CHECK(printer.state() == PrinterState::NoPaper);
    CHECK(paper.papers().empty());
    paper.mend();
    CHECK(printer.print(slip(384)));
    CHECK(paper.papers().size() == 1);
}

TEST_CASE("an open cover and a pulled cable are told apart") {
    const Folder folder;
    sim::SimPrinter paper{folder.path, 384};
    EscPosPrinter printer{paper, 384};
    paper.openCover();
    CHECK(printer.print(slip(384)).error().code == FaultCode::PrinterCoverOpen);
    paper.unplug();
    CHECK(printer.state() == PrinterState::Unplugged);
    CHECK(printer.print(slip(384)).error().code == FaultCode::PrinterUnplugged);
}

TEST_CASE("a slip of another width is refused before a byte is sent") {
    const Folder folder;
    sim::SimPrinter paper{folder.path, 384};
    EscPosPrinter printer{paper, 384};
    CHECK(printer.print(slip(576)).error().code == FaultCode::PrinterFailed);
    CHECK(paper.papers().empty());
}

TEST_CASE("a device that answers nonsense is a failed printer") {
    OddPort port;
    port.reply = std::byte{0xFF};
    EscPosPrinter printer{port, 384};
    CHECK(printer.state() == PrinterState::Failed);
    CHECK(printer.print(slip(384)).error().code == FaultCode::PrinterFailed);
}
