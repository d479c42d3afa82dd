// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/contract/scanner/bench.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("a page on its way is in memory twice, once on either side, though it is A4 in colour at 600 dpi") {
    const OfficeScanner sane{"sheets 2\ndpi 600\n"};
    HelperScanner scanner{helperProgram(), "tramso:twin"};
    REQUIRE(scanner.abilities());  // the helper runs, its driver is loaded
    const pid_t helper = runningHelper();
    REQUIRE(helper != 0);
    forgetMost(helper);
    forgetMost(getpid());
    const auto helperBefore = memoryOf(helper).now;
    const auto ownBefore = memoryOf(getpid()).now;
    std::size_t page = 0;
    const auto scanned =
        scanner.scan(ScanKind::Paper, [&](const PageImage& image) { page = image.file.size(); }, {});
    REQUIRE(scanned.value() == 2);
    REQUIRE(page > 100'000'000);
    const double copies =
        static_cast<double>(memoryOf(helper).most - helperBefore + memoryOf(getpid()).most - ownBefore) /
        static_cast<double>(page);
    CHECK(copies > 1.9);  // else the measure is broken
    CHECK(copies < 2.2);
}
