// SPDX-License-Identifier: GPL-3.0-or-later
// ESC/POS commands as pure functions from values to bytes (Epson ESC/POS application programming guide).
#pragma once

#include "drivers/printer/printer_profile.h"
#include "drivers/printer/receipt_printer.h"

namespace tramso::escpos {

// ESC @: back to power-on settings, print buffer cleared.
[[nodiscard]] Bytes initialise();
// GS v 0: a raster picture in bands of at most that many rows (1–65535), so that a printer with a small
// buffer keeps up.
[[nodiscard]] Bytes raster(const DotImage& image, int bandRows);
// Ends a slip: GS V 65/66 n feeds n dots past the knife and cuts wholly or partly; without a knife, ESC J n
// feeds them to where the paper is torn off.
[[nodiscard]] Bytes cut(Knife knife, std::uint8_t feedDots);
// DLE EOT n, n 1–4: asks for one byte of status.
[[nodiscard]] Bytes askStatus(std::uint8_t n);

// GS r 1: asks for the paper sensor in turn, that is after everything sent before it has been printed. The
// answer is one byte with bits 4 and 7 clear, which no answer to DLE EOT has.
[[nodiscard]] Bytes askWhenPrinted();

// What the four status bytes (DLE EOT 1–4) say together. BadData when a fixed bit is wrong: that is not a
// printer.
[[nodiscard]] Result<PrinterState> parseStatus(ByteView fourBytes);

// The same from GET_PORT_STATUS, which knows less: Ready, NoPaper, Failed or Offline.
[[nodiscard]] PrinterState parsePortStatus(std::byte status);

}  // namespace tramso::escpos
