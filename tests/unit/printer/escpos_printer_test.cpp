// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/escpos_printer.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace tramso;
using namespace std::chrono_literals;

namespace {

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
    Result<std::byte> portStatus(std::chrono::milliseconds) override { return std::byte{0x18}; }
    Result<Done> softReset(std::chrono::milliseconds) override { return Done{}; }
};

}  // namespace

TEST_CASE("a device that answers nonsense is a failed printer") {
    OddPort port;
    port.reply = std::byte{0xFF};
    EscPosPrinter printer{port, {.widthDots = 384}};
    CHECK(printer.state() == PrinterState::Failed);
    CHECK(printer.print(slip(384)).error().code == FaultCode::PrinterFailed);
}
