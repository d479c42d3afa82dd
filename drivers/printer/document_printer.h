// SPDX-License-Identifier: GPL-3.0-or-later
// A printer of sheets, for forms to be signed: most stations have none, some share the office's.
#pragma once

#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/fault.h"

namespace tramso {

class DocumentPrinter {
public:
    virtual ~DocumentPrinter() = default;
    // Hands a PDF over; returns when the printer has taken it whole and reports nothing in its way. The name
    // is shown on the printer and kept in its list: nothing personal. PrinterUnplugged when none answers,
    // PrinterNoPaper, PrinterCoverOpen, PrinterOffline when it takes nothing now, PrinterFailed. Blocks for
    // seconds.
    [[nodiscard]] virtual Result<Done> print(ByteView pdf, const std::string& name) = 0;
};

}  // namespace tramso
