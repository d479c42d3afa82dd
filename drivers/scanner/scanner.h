// SPDX-License-Identifier: GPL-3.0-or-later
// What the visit asks of a scanner, whoever made it.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "kiosk/base/bytes.h"

namespace tramso {

// What lies on the scanner.
enum class ScanKind {
    Card,   // one ID card on the glass: colour, 600 dpi, the card's area only
    Paper,  // sheets in the feeder, or one on the glass: colour, 300 dpi, A4
};

// One side of a sheet as the scanner saw it: an encoded picture (PNM, PNG or JPEG), not yet decoded or
// judged.
struct PageImage {
    Bytes file;
    int dpi = 0;  // what the scanner was set to
};

class Scanner {
public:
    virtual ~Scanner() = default;

    // Scans until the feeder is empty (or the one sheet on the glass is done) and hands over each page as
    // soon as it is whole. Returns the number of pages, at least 1. Blocks for seconds: call from the
    // device's own thread. Pages handed over stay valid whatever happens later: after a jam on page 3, pages
    // 1 and 2 have been delivered. Errors: ScannerUnplugged, ScannerEmpty, ScannerJam, ScannerCoverOpen,
    // ScannerBusy, ScannerFailed, Cancelled when stop was requested.
    [[nodiscard]] virtual Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                           std::stop_token stop) = 0;
};

}  // namespace tramso
