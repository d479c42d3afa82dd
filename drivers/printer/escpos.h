// SPDX-License-Identifier: GPL-3.0-or-later
// ESC/POS commands as pure functions from values to bytes (Epson ESC/POS application programming guide).
#pragma once

#include "drivers/printer/receipt_printer.h"

namespace tramso::escpos {

// ESC @: back to power-on settings, print buffer cleared.
[[nodiscard]] Bytes initialise();
// GS v 0: a raster picture in bands of at most 256 rows, so that a printer with a small buffer keeps up.
[[nodiscard]] Bytes raster(const DotImage& image);
// GS V 66 n: feeds n dots past the knife, then cuts partly.
[[nodiscard]] Bytes cut(std::uint8_t feedDots);
// DLE EOT n, n 1–4: asks for one byte of status.
[[nodiscard]] Bytes askStatus(std::uint8_t n);

// GS r 1: asks for the paper sensor in turn, that is after everything sent before it has been printed. The
// answer is one byte with bits 4 and 7 clear, which no answer to DLE EOT has.
[[nodiscard]] Bytes askWhenPrinted();

// What the four status bytes (DLE EOT 1–4) say together. BadData when a fixed bit is wrong: that is not a
// printer.
[[nodiscard]] Result<PrinterState> parseStatus(ByteView fourBytes);

}  // namespace tramso::escpos
