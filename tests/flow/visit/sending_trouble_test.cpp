// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("a full disk is said, nothing is half-kept, and sending again sends one dossier") {
    Kiosk kiosk;
    kiosk.goTo(Step::Send);
    kiosk.store->full = true;
    kiosk.visit->confirm();
    REQUIRE(kiosk.until([&] { return kiosk.visit->fault().has_value(); }));
    CHECK(kiosk.visit->fault() == FaultCode::DiskFull);
    CHECK(kiosk.visit->step() == Step::Send);
    CHECK(kiosk.pages().size() == 1);
    kiosk.store->full = false;
    kiosk.visit->dismissFault();
    kiosk.visit->confirm();
    REQUIRE(kiosk.until([&] { return kiosk.visit->step() == Step::Slip; }));
    CHECK(kiosk.store->list()->size() == 1);
}

TEST_CASE("without paper in the printer the dossier is safe and the slip can be printed later") {
    Kiosk kiosk;
    kiosk.printer.fault = FaultCode::PrinterNoPaper;
    kiosk.goTo(Step::Slip);
    CHECK(kiosk.visit->data().slipFault == FaultCode::PrinterNoPaper);
    CHECK(kiosk.store->list()->size() == 1);
    kiosk.printer.fault.reset();
    kiosk.visit->printAgain();
    REQUIRE(kiosk.until([&] { return kiosk.visit->data().send == SendProgress::Finished; }));
    CHECK_FALSE(kiosk.visit->data().slipFault);
    CHECK(kiosk.printer.printed == 1);
}

TEST_CASE("a slip that did not come out is printed by itself once the printer has paper again") {
    Kiosk kiosk;
    kiosk.printer.fault = FaultCode::PrinterNoPaper;
    kiosk.printer.now = PrinterState::NoPaper;
    kiosk.goTo(Step::Slip);
    kiosk.visit->tick();
    kiosk.visit->tick();
    CHECK(kiosk.visit->data().slipFault == FaultCode::PrinterNoPaper);
    kiosk.printer.fault.reset();
    kiosk.printer.now = PrinterState::Ready;
    REQUIRE(kiosk.until([&] {
        kiosk.visit->tick();
        return kiosk.printer.printed == 1 && kiosk.visit->data().send == SendProgress::Finished;
    }));
    CHECK_FALSE(kiosk.visit->data().slipFault);
    CHECK(kiosk.printer.tries == 2);
}

TEST_CASE("a printer that says it is well and fails all the same does not eat the roll") {
    Kiosk kiosk;
    kiosk.printer.fault = FaultCode::PrinterOffline;
    kiosk.goTo(Step::Slip);
    REQUIRE(kiosk.until([&] {
        kiosk.visit->tick();
        return kiosk.printer.tries == 4;
    }));
    int ticks = 0;
    REQUIRE(kiosk.until([&] {
        kiosk.visit->tick();
        return ++ticks >= 30;
    }));
    CHECK(kiosk.printer.tries == 4);
}

TEST_CASE("a dossier on its way to disk cannot be cancelled half-way") {
    Kiosk kiosk;
    kiosk.goTo(Step::Send);
    kiosk.visit->confirm();
    kiosk.visit->end();
    kiosk.visit->back();
    CHECK(kiosk.visit->step() == Step::Send);
    REQUIRE(kiosk.until([&] { return kiosk.visit->step() == Step::Slip; }));
    CHECK(kiosk.store->list()->size() == 1);
}
