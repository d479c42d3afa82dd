// SPDX-License-Identifier: GPL-3.0-or-later
// The two seams of a receipt printer: its state and pages of bytes above, bytes on the wire below.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "kiosk/base/bytes.h"
#include "kiosk/base/fault.h"

namespace tramso {

// What a printer can be; a closed set that includes being away. It prints when Ready or PaperLow.
enum class PrinterState : std::uint8_t {
    Ready,
    PaperLow,     // prints, but the roll ends within the next metres
    NoPaper,      // the roll is empty
    CoverOpen,    // the lid is open
    CutterStuck,  // the knife does not return
    Overheated,   // waits until the print head is cool, then goes on by itself
    Offline,      // takes nothing and names no cause: a person holds its feed button, or it is busy
    Failed,       // another failure, or it answers nonsense
    Unplugged,    // no printer answers
};

// What is wrong with a printer in that state; nothing while it prints.
[[nodiscard]] constexpr std::optional<FaultCode> faultOfPrinter(PrinterState state) {
    switch (state) {
        case PrinterState::Ready:
        case PrinterState::PaperLow:
            return std::nullopt;
        case PrinterState::NoPaper:
            return FaultCode::PrinterNoPaper;
        case PrinterState::CoverOpen:
            return FaultCode::PrinterCoverOpen;
        case PrinterState::CutterStuck:
            return FaultCode::PrinterCutterStuck;
        case PrinterState::Overheated:
            return FaultCode::PrinterOverheated;
        case PrinterState::Offline:
            return FaultCode::PrinterOffline;
        case PrinterState::Failed:
            return FaultCode::PrinterFailed;
        case PrinterState::Unplugged:
            return FaultCode::PrinterUnplugged;
    }
    return FaultCode::PrinterFailed;
}

// A 1-bit picture, one row after the other, 8 dots a byte, most significant bit left, 1 = black: what the
// print head burns. Width is a multiple of 8.
struct DotImage {
    int width = 0;   // dots
    int height = 0;  // dots
    Bytes rows;      // width / 8 * height bytes
};

// What the visit asks of a printer. One thread at a time.
class ReceiptPrinter {
public:
    virtual ~ReceiptPrinter() = default;
    // Asks the printer; up to 500 ms.
    [[nodiscard]] virtual PrinterState state() = 0;
    // Dots in one row of the print head: 576 or 512 for 80 mm paper, 384 for 58 mm.
    [[nodiscard]] virtual int widthDots() const = 0;
    // Prints one slip and cuts it. Returns only when the printer has taken all bytes and still says it is
    // well; otherwise the fault of its state. After a fault half a slip may hang from the printer: the next
    // print() cuts it off first and prints its slip whole. Blocks for seconds.
    [[nodiscard]] virtual Result<Done> print(const DotImage& slip) = 0;
};

// One USB printer interface (USB printer class 1.1): a bulk OUT and a bulk IN endpoint, and the class's
// requests. Every call: PrinterUnplugged when the device is gone, PrinterFailed when it refuses.
class PrinterPort {
public:
    virtual ~PrinterPort() = default;
    // Sends bytes; returns how many the device took before the limit, 0 when it takes none.
    [[nodiscard]] virtual Result<std::size_t> send(ByteView bytes, std::chrono::milliseconds limit) = 0;
    // Receives what is there, at most out.size() bytes; 0 when nothing came within the limit.
    [[nodiscard]] virtual Result<std::size_t> receive(std::span<std::byte> out,
                                                      std::chrono::milliseconds limit) = 0;
    // GET_PORT_STATUS (§4.2.2): bit 5 no paper, bit 4 selected, bit 3 no error. Answered even by a printer
    // that takes no bytes.
    [[nodiscard]] virtual Result<std::byte> portStatus(std::chrono::milliseconds limit) = 0;
    // SOFT_RESET (§4.2.3): the printer forgets what it has received and not printed. Not all printers do.
    [[nodiscard]] virtual Result<Done> softReset(std::chrono::milliseconds limit) = 0;
};

}  // namespace tramso
