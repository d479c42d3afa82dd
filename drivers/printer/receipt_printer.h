// SPDX-License-Identifier: GPL-3.0-or-later
// The two seams of a receipt printer: its state and pages of bytes above, bytes on the wire below.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>

#include "kiosk/base/bytes.h"

namespace tramso {

// What a printer can be; a closed set that includes being away.
enum class PrinterState { Ready, PaperLow, NoPaper, CoverOpen, Failed, Unplugged };

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
    // Dots in one row of the print head: 576 for 80 mm paper, 384 for 58 mm.
    [[nodiscard]] virtual int widthDots() const = 0;
    // Prints one slip and cuts it. Returns only when the printer has taken all bytes and still says it is
    // well. PrinterUnplugged, PrinterNoPaper, PrinterCoverOpen, PrinterFailed. Blocks for seconds.
    [[nodiscard]] virtual Result<Done> print(const DotImage& slip) = 0;
};

// One USB printer interface: a bulk OUT and a bulk IN endpoint.
class PrinterPort {
public:
    virtual ~PrinterPort() = default;
    // Sends bytes; returns how many the device took before the limit. PrinterUnplugged, PrinterFailed.
    [[nodiscard]] virtual Result<std::size_t> send(ByteView bytes, std::chrono::milliseconds limit) = 0;
    // Receives what is there, at most out.size() bytes; 0 when nothing came within the limit.
    [[nodiscard]] virtual Result<std::size_t> receive(std::span<std::byte> out,
                                                      std::chrono::milliseconds limit) = 0;
};

}  // namespace tramso
