// SPDX-License-Identifier: GPL-3.0-or-later
// The slip of a visit put aside: "Phiếu hẹn làm tiếp". A number and until when; whoever finds it learns
// nothing about a person and cannot get at anything with it.
#pragma once

#include <string>

#include "drivers/printer/receipt_printer.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/local_text.h"

namespace tramso {

struct DraftSlip {
    int number = 0;  // four digits
    LocalText procedure;
    Moment expires;
    std::string station;
    std::string ward;
    std::string hotline;
    Language language = Language::Vietnamese;  // as SlipContent::language
};

// As drawSlip().
[[nodiscard]] Result<DotImage> drawDraftSlip(const DraftSlip& slip, int widthDots);

}  // namespace tramso
