// SPDX-License-Identifier: GPL-3.0-or-later
// A test of its own, scanner_300_pages, since it takes a minute or more.
#include <fmt/format.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <iostream>

#include "tests/contract/scanner/bench.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr int kPages = 300;

double megabytesOf(pid_t process) {
    return static_cast<double>(memoryOf(process).now) / 1e6;
}

}  // namespace

TEST_CASE("three hundred pages in a row are all there, in order, and take no more memory than thirty",
          "[.long]") {
    const NetworkScanner network{fmt::format("--pages {}", kPages)};
    const AirScan sane{network.port()};
    HelperScanner scanner{helperProgram(), ""};
    int pages = 0;
    int outOfOrder = 0;
    double helperEarly = 0;
    double ownEarly = 0;
    double helperLate = 0;
    double ownLate = 0;
    const auto begin = std::chrono::steady_clock::now();
    const auto scanned = scanner.scan(ScanKind::Paper,
                                      [&](const PageImage& page) {
                                          outOfOrder += numberOn(page) == ++pages ? 0 : 1;
                                          if (pages != kPages / 10 && pages != kPages) return;
                                          (pages == kPages ? helperLate : helperEarly) =
                                              megabytesOf(runningHelper());
                                          (pages == kPages ? ownLate : ownEarly) = megabytesOf(getpid());
                                      },
                                      {});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(scanned.value() == kPages);
    CHECK(outOfOrder == 0);
    CHECK(helperLate < helperEarly + 30);  // a page is 26 MB
    CHECK(ownLate < ownEarly + 30);
    std::cout << fmt::format(
        "{} pages, {:.0f} a minute; helper {:.0f} MB after 30 pages, {:.0f} MB after all; "
        "this process {:.0f} MB and {:.0f} MB\n",
        pages, 60 * pages / took.count(), helperEarly, helperLate, ownEarly, ownLate);
}
