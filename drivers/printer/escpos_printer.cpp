// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/escpos_printer.h"

#include <algorithm>
#include <array>

#include "drivers/printer/escpos.h"

namespace tramso {

namespace {

using namespace std::chrono_literals;

constexpr auto kAnswerLimit = 100ms;  // four questions stay below the 500 ms of state()
constexpr auto kSendLimit = 2000ms;
constexpr auto kPrintedLimit = 200ms;
constexpr int kPrintedTries = 25;
constexpr int kSendTries = 4;
constexpr std::size_t kChunk = 4096;
constexpr std::uint8_t kFeedDots = 24;

Result<Done> wellOrFault(PrinterState state) {
    switch (state) {
        case PrinterState::Ready:
        case PrinterState::PaperLow:
            return Done{};
        case PrinterState::NoPaper:
            return fail(FaultCode::PrinterNoPaper, "printer state");
        case PrinterState::CoverOpen:
            return fail(FaultCode::PrinterCoverOpen, "printer state");
        case PrinterState::Unplugged:
            return fail(FaultCode::PrinterUnplugged, "printer state");
        case PrinterState::Failed:
            break;
    }
    return fail(FaultCode::PrinterFailed, "printer state");
}

}  // namespace

void EscPosPrinter::dropOldAnswers() {
    std::array<std::byte, 64> old{};
    for (int i = 0; i < 8; ++i) {
        const auto got = port_.receive(old, 1ms);
        if (!got || *got == 0) return;
    }
}

Result<PrinterState> EscPosPrinter::ask() {
    dropOldAnswers();
    std::array<std::byte, 4> status{};
    for (std::size_t i = 0; i < status.size(); ++i) {
        const auto question = escpos::askStatus(static_cast<std::uint8_t>(i + 1));
        const auto sent = port_.send(question, kAnswerLimit);
        if (!sent) return tl::unexpected{sent.error()};
        if (*sent != question.size()) return PrinterState::Failed;
        const auto got = port_.receive(std::span{status}.subspan(i, 1), kAnswerLimit);
        if (!got) return tl::unexpected{got.error()};
        if (*got == 0) return PrinterState::Failed;
    }
    return escpos::parseStatus(status);
}

PrinterState EscPosPrinter::state() {
    const auto state = ask();
    if (state) return *state;
    return state.error().code == FaultCode::PrinterUnplugged ? PrinterState::Unplugged : PrinterState::Failed;
}

Result<Done> EscPosPrinter::sendAll(ByteView bytes) {
    int idle = 0;
    while (!bytes.empty()) {
        const auto sent = port_.send(bytes.first(std::min(kChunk, bytes.size())), kSendLimit);
        if (!sent) return tl::unexpected{sent.error()};
        bytes = bytes.subspan(std::min(*sent, bytes.size()));
        if (*sent > 0) {
            idle = 0;
            continue;
        }
        if (auto well = wellOrFault(state()); !well) return well;
        if (++idle == kSendTries) return fail(FaultCode::PrinterFailed, "printer takes nothing");
    }
    return Done{};
}

Result<Done> EscPosPrinter::waitUntilPrinted() {
    const auto question = escpos::askWhenPrinted();
    if (auto sent = sendAll(question); !sent) return sent;
    for (int i = 0; i < kPrintedTries; ++i) {
        std::array<std::byte, 1> answer{};
        const auto got = port_.receive(answer, kPrintedLimit);
        if (!got) return tl::unexpected{got.error()};
        if (*got == 1 && (answer[0] & std::byte{0x90}) == std::byte{0}) break;
        if (auto well = wellOrFault(state()); !well) return well;
    }
    // Printers that do not know GS r stay silent: then their state is all there is.
    return wellOrFault(state());
}

Result<Done> EscPosPrinter::print(const DotImage& slip) {
    const auto bytes =
        static_cast<std::size_t>(widthDots_ / 8) * static_cast<std::size_t>(std::max(0, slip.height));
    if (slip.width != widthDots_ || slip.height <= 0 || slip.rows.size() != bytes)
        return fail(FaultCode::PrinterFailed, "slip size");
    if (auto well = wellOrFault(state()); !well) return well;
    Bytes job = escpos::initialise();
    for (const auto& part : {escpos::raster(slip), escpos::cut(kFeedDots)})
        job.insert(job.end(), part.begin(), part.end());
    if (auto sent = sendAll(job); !sent) return sent;
    return waitUntilPrinted();
}

}  // namespace tramso
