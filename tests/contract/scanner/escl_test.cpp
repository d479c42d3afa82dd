// SPDX-License-Identifier: GPL-3.0-or-later
// A driverless network scanner (eSCL) behind Debian's sane-airscan, behind our helper.
#include <catch2/catch.hpp>

#include "tests/contract/scanner/bench.h"

using namespace tramso;
using namespace tramso::test;

namespace {

struct Trouble {
    const char* options;
    FaultCode fault;
    std::size_t before;  // pages that were done
};

}  // namespace

TEST_CASE("a feeder's pages come from the network whole, in order, at 300 dpi") {
    const NetworkScanner network{"--pages 3"};
    const AirScan sane{network.port()};
    HelperScanner scanner{helperProgram(), ""};
    const auto scanned = scanAll(scanner, ScanKind::Paper);
    REQUIRE(scanned.pages);
    CHECK(*scanned.pages == 3);
    REQUIRE(scanned.images.size() == 3);
    for (std::size_t i = 0; i < scanned.images.size(); ++i) {
        CHECK(numberOn(scanned.images[i]) == static_cast<int>(i) + 1);
        CHECK(scanned.images[i].dpi == 300);
    }
}

TEST_CASE("with nothing in the feeder the sheet on the glass is taken") {
    const NetworkScanner network{"--pages 0"};
    const AirScan sane{network.port()};
    HelperScanner scanner{helperProgram(), ""};
    const auto scanned = scanAll(scanner, ScanKind::Paper);
    REQUIRE(scanned.pages);
    CHECK(*scanned.pages == 1);
    CHECK(numberOn(scanned.images.at(0)) == 1);
}

TEST_CASE("what goes wrong at a network scanner is named, and the pages before it stay") {
    const auto trouble = GENERATE(Trouble{"--pages 3 --trouble jam --at 1", FaultCode::ScannerJam, 0},
                                  Trouble{"--pages 3 --trouble jam --at 2", FaultCode::ScannerJam, 1},
                                  Trouble{"--pages 3 --trouble cover --at 2", FaultCode::ScannerCoverOpen, 1},
                                  // sane-airscan 0.99.27 does not know this state of a feeder.
                                  Trouble{"--pages 3 --trouble two --at 2", FaultCode::ScannerLost, 1},
                                  Trouble{"--pages 3 --trouble half --at 2", FaultCode::ScannerLost, 1},
                                  Trouble{"--pages 3 --trouble reset --at 2", FaultCode::ScannerLost, 1});
    CAPTURE(trouble.options);
    const NetworkScanner network{trouble.options};
    const AirScan sane{network.port()};
    HelperScanner scanner{helperProgram(), ""};
    const auto scanned = scanAll(scanner, ScanKind::Paper);
    REQUIRE_FALSE(scanned.pages);
    CHECK(scanned.pages.error().code == trouble.fault);
    CHECK(scanned.images.size() == trouble.before);
}

TEST_CASE("a network scanner that is switched off is unplugged") {
    int port = 0;
    {
        const NetworkScanner network{""};
        port = network.port();
    }
    const AirScan sane{port};
    HelperScanner scanner{helperProgram(), ""};
    CHECK(scanAll(scanner, ScanKind::Paper).pages.error().code == FaultCode::ScannerUnplugged);
}

TEST_CASE("a network scanner that stays busy is told to be busy", "[.slow]") {
    const NetworkScanner network{"--trouble busy"};
    const AirScan sane{network.port()};
    HelperScanner scanner{helperProgram(), ""};
    CHECK(scanAll(scanner, ScanKind::Paper).pages.error().code == FaultCode::ScannerBusy);
}
