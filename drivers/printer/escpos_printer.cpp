// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/escpos_printer.h"

#include <algorithm>
#include <array>
#include <thread>

#include "drivers/printer/escpos.h"

namespace tramso {

namespace {

using namespace std::chrono_literals;

constexpr auto kAnswerLimit = 100ms;  // four questions stay below the 500 ms of state()
constexpr auto kSendLimit = 500ms;    // twice what the slowest printer needs for a chunk
constexpr auto kPrintedLimit = 200ms;
constexpr int kPrintedTries = 25;
constexpr int kSendTries = 12;
constexpr std::size_t kChunk = 4096;

bool prints(PrinterState state) {
    return !faultOfPrinter(state);
}

Result<Done> wellOrFault(PrinterState state) {
    if (const auto fault = faultOfPrinter(state)) return fail(*fault, "printer state");
    return Done{};
}

}  // namespace

void EscPosPrinter::dropOldAnswers() {
    std::array<std::byte, 64> old{};
    for (int i = 0; i < 8; ++i) {
        const auto got = port_.receive(old, 1ms);
        if (!got || *got == 0) return;
    }
}

Result<PrinterState> EscPosPrinter::askPort() {
    return port_.portStatus(kAnswerLimit).map(escpos::parsePortStatus);
}

Result<PrinterState> EscPosPrinter::askPortOr(PrinterState otherwise) {
    const auto state = askPort();
    if (!state && state.error().code == FaultCode::PrinterUnplugged) return state;
    return state && !prints(*state) ? *state : otherwise;
}

Result<PrinterState> EscPosPrinter::ask() {
    if (profile_.status == StatusWay::Port) return askPort();
    dropOldAnswers();
    std::array<std::byte, 4> status{};
    for (std::size_t i = 0; i < status.size(); ++i) {
        const auto question = escpos::askStatus(static_cast<std::uint8_t>(i + 1));
        const auto sent = port_.send(question, kAnswerLimit);
        if (!sent) return tl::unexpected{sent.error()};
        if (*sent != question.size()) return askPortOr(PrinterState::Offline);
        const auto got = port_.receive(std::span{status}.subspan(i, 1), kAnswerLimit);
        if (!got) return tl::unexpected{got.error()};
        if (*got == 0) return askPortOr(PrinterState::Failed);
    }
    return escpos::parseStatus(status);
}

PrinterState EscPosPrinter::state() {
    const auto state = ask();
    if (state) return *state;
    return state.error().code == FaultCode::PrinterUnplugged ? PrinterState::Unplugged : PrinterState::Failed;
}

Result<Done> EscPosPrinter::sendAll(ByteView bytes) {
    for (int idle = 0; !bytes.empty();) {
        const auto chunk = bytes.first(std::min(kChunk, bytes.size()));
        const auto sent = port_.send(chunk, kSendLimit);
        if (!sent) return tl::unexpected{sent.error()};
        bytes = bytes.subspan(std::min(*sent, bytes.size()));
        idle = *sent > 0 ? 0 : idle + 1;
        if (*sent >= chunk.size()) continue;
        // Asked by the port, not by bytes: those would land in the middle of the picture.
        const auto port = askPort();
        const bool stopped = port ? !prints(*port) : port.error().code == FaultCode::PrinterUnplugged;
        if (!stopped && idle < kSendTries) continue;
        if (auto well = wellOrFault(state()); !well) return well;
        return fail((port ? faultOfPrinter(*port) : std::nullopt).value_or(FaultCode::PrinterFailed),
                    "printer takes nothing");
    }
    return Done{};
}

// A printer stopped inside a picture takes whatever comes next for rows of it, unless a reset made it forget:
// white rows end the picture, and are nothing to a printer that waits for a command. Half a slip is cut off.
Result<Done> EscPosPrinter::clearUnfinished() {
    if (auto reset = port_.softReset(kAnswerLimit);
        !reset && reset.error().code == FaultCode::PrinterUnplugged)
        return reset;
    Bytes rest(static_cast<std::size_t>(profile_.widthDots / 8) *
               static_cast<std::size_t>(profile_.bandRows));
    for (const auto& part :
         {escpos::initialise(), escpos::cut(profile_.knife, static_cast<std::uint8_t>(profile_.feedDots))})
        rest.insert(rest.end(), part.begin(), part.end());
    return sendAll(rest);
}

Result<Done> EscPosPrinter::waitForWord() {
    if (auto sent = sendAll(escpos::askWhenPrinted()); !sent) return sent;
    for (int i = 0; i < kPrintedTries; ++i) {
        std::array<std::byte, 1> answer{};
        const auto got = port_.receive(answer, kPrintedLimit);
        if (!got) return tl::unexpected{got.error()};
        if (*got == 1 && (answer[0] & std::byte{0x90}) == std::byte{0}) break;
        if (const auto port = askPort(); port && !prints(*port)) break;
    }
    return wellOrFault(state());
}

Result<Done> EscPosPrinter::watchFor(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        if (auto well = wellOrFault(state()); !well) return well;
        std::this_thread::sleep_for(50ms);
    }
    return wellOrFault(state());
}

Result<Done> EscPosPrinter::waitUntilPrinted(int rows) {
    if (profile_.saysWhenPrinted) return waitForWord();
    // What is still in its buffer can meet the end of the roll: watch for as long as the slip takes at most.
    return watchFor(std::chrono::milliseconds{std::int64_t{rows} * 25'400 /
                                              (std::int64_t{profile_.dpi} * profile_.speed)});
}

Result<Done> EscPosPrinter::print(const DotImage& slip) {
    const auto bytes =
        static_cast<std::size_t>(profile_.widthDots / 8) * static_cast<std::size_t>(std::max(0, slip.height));
    if (slip.width != profile_.widthDots || slip.height <= 0 || slip.rows.size() != bytes)
        return fail(FaultCode::PrinterFailed, "slip size");
    if (auto well = wellOrFault(state()); !well) return well;
    if (unfinished_)
        if (auto cleared = clearUnfinished(); !cleared) return cleared;
    unfinished_ = true;
    Bytes job = escpos::initialise();
    for (const auto& part : {escpos::raster(slip, profile_.bandRows),
                             escpos::cut(profile_.knife, static_cast<std::uint8_t>(profile_.feedDots))})
        job.insert(job.end(), part.begin(), part.end());
    if (auto sent = sendAll(job); !sent) return sent;
    auto printed = waitUntilPrinted(slip.height);
    unfinished_ = !printed;
    return printed;
}

}  // namespace tramso
