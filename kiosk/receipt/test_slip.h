// SPDX-License-Identifier: GPL-3.0-or-later
// What a technician prints to see whether the printer prints well.
#pragma once

#include <string>

#include "drivers/printer/receipt_printer.h"
#include "kiosk/base/clock.h"

namespace tramso {

// Text with stacked marks in the slip's sizes, rules of 1 to 4 dots, steps of grey, a frame that touches both
// edges, and a QR code. As drawSlip(): PrinterFailed without fonts or for a width that is no multiple of 8.
[[nodiscard]] Result<DotImage> drawTestSlip(const std::string& station, Moment now, int widthDots);

}  // namespace tramso
