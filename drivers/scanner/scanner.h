// SPDX-License-Identifier: GPL-3.0-or-later
// What the visit asks of a scanner, whoever made it.
#pragma once

#include <cstdint>
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

// Where a sheet lay when it was scanned, as far as its driver tells.
enum class PageOrigin : std::uint8_t { Unknown, Glass, Feeder };

// One side of a sheet as the scanner saw it: an encoded picture (PNM, PNG or JPEG), not yet decoded or
// judged.
struct PageImage {
    Bytes file;
    int dpi = 0;  // what the scanner was set to
    PageOrigin from = PageOrigin::Unknown;
};

// New rows of the page that is being scanned, small: for showing it while it comes.
struct PageRows {
    int width = 0;     // px
    int expected = 0;  // rows of the whole page; 0: the driver does not know
    int first = 0;     // which row this begins with; 0 begins a page
    Bytes rgb;         // width × 3 bytes a row, whole rows
};
// The widest such a row may be.
inline constexpr int kMaxRowsWidth = 600;  // px
inline constexpr int kMaxRows = 1'200;     // of one page

// What a scanner can do, as far as its driver says.
struct ScannerAbilities {
    bool flatbed = false;
    bool feeder = false;
    bool duplex = false;  // the feeder sees both sides of a sheet
    int maxDpi = 0;       // the finest it offers
    int depth = 8;        // bits of a colour, the most it offers; pages come with 8
    double widthMm = 0;   // the largest area it scans
    double heightMm = 0;
};

class Scanner {
public:
    virtual ~Scanner() = default;

    // Scans until the feeder is empty (or the one sheet on the glass is done) and hands over each page as
    // soon as it is whole. Returns the number of pages, at least 1. Blocks for seconds: call from the
    // device's own thread. Pages handed over stay valid whatever happens later: after a jam on page 3, pages
    // 1 and 2 have been delivered. Errors: any of the Scanner… faults, Cancelled when stop was requested.
    [[nodiscard]] virtual Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                           std::stop_token stop) = 0;
    // What it can do; whether it is there. Faults as scan(); blocks for seconds.
    [[nodiscard]] virtual Result<ScannerAbilities> abilities() = 0;

    // Tells of the rows of a page as they come, on the thread of scan(), before the page itself. Set while no
    // scan runs. A scanner that gives whole pages only never calls.
    virtual void watchRows(const std::function<void(PageRows)>& /*onRows*/) {}
};

}  // namespace tramso
