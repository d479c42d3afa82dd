// SPDX-License-Identifier: GPL-3.0-or-later
// The slip a citizen leaves with: "Phiếu xác nhận đã gửi hồ sơ". It is not yet the office's receipt, and says
// so. It carries no name and no personal number: whoever finds it learns nothing about a person.
#pragma once

#include <string>
#include <vector>

#include "drivers/printer/receipt_printer.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/local_text.h"

namespace tramso {

struct SlipPaper {
    LocalText title;
    int pages = 0;
};

// Something the catalogue says, and whether the ward must be asked about it.
struct SlipStatement {
    LocalText text;
    bool confirm = false;
};

struct SlipContent {
    std::string reference;  // "TS-7K3M-92QD"
    LocalText procedure;
    std::string procedureCode;
    SlipStatement fee;                      // no text: the slip says nothing of it
    std::vector<SlipStatement> exemptions;  // who does not pay it
    std::vector<SlipPaper> papers;
    std::vector<SlipStatement> bring;  // what is still to be brought to the ward; empty: nobody need come
    std::string manifestHash;          // sha-256 hex of the manifest; the first 16 digits are printed
    Moment committed;
    std::string station;      // "Điểm hỗ trợ Khu phố 5"
    std::string ward;         // "UBND phường …"
    std::string hotline;      // "1022"
    std::string trackingUrl;  // the QR's content
    Language language =
        Language::Vietnamese;  // English adds a second line where it helps; Vietnamese is always there
};

// Draws the slip for a print head of that many dots, 203 dpi: text with all marks as a picture (no code page
// can do that on every printer), the QR drawn at level M with modules of at least 6 dots and a quiet zone of
// 4 modules. Needs QtGui and its fonts; GUI thread or any other (QImage and QPainter only). PrinterFailed
// when no font is there.
[[nodiscard]] Result<DotImage> drawSlip(const SlipContent& content, int widthDots);

}  // namespace tramso
