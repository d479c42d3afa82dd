// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/station_check.h"

#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "kiosk/crypto/sealing.h"
#include "kiosk/device/export_places.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

class HandClock final : public Clock {
public:
    Moment now() const override { return now_; }
    void set(Moment now) { now_ = now; }

private:
    Moment now_ = std::chrono::sys_days{std::chrono::year{2026} / 11 / 28} + 3h;
};

class PaperPrinter final : public ReceiptPrinter {
public:
    PrinterState state() override { return now; }
    int widthDots() const override { return 576; }
    Result<Done> print(const DotImage&) override {
        const auto fault = faultOfPrinter(now);
        if (fault) return tl::unexpected{Fault{*fault, "script"}};
        return Done{};
    }
    PrinterState now = PrinterState::Ready;
};

class OnePageScanner final : public Scanner {
public:
    Result<int> scan(ScanKind, const std::function<void(PageImage)>&, std::stop_token) override {
        if (fault) return tl::unexpected{Fault{*fault, "script"}};
        return 1;
    }
    Result<ScannerAbilities> abilities() override {
        if (fault) return tl::unexpected{Fault{*fault, "script"}};
        return ScannerAbilities{.flatbed = true, .maxDpi = 600};
    }
    std::optional<FaultCode> fault;
};

Dossier dossier(char name, Moment created) {
    Dossier made;
    made.id = std::string(32, name);
    made.reference = "TS-0000-0000";
    made.created = created;
    return made;
}

struct Desk {
    ScratchFolder folder;
    HandClock clock;
    SystemRandom random;
    DeviceMemory memory;
    PaperPrinter paper;
    OnePageScanner glass;
    WatchedPrinter printer{paper, memory, clock};
    WatchedScanner scanner{glass, memory, clock};
    std::unique_ptr<DossierStore> store =
        *DossierStore::open(folder.path() / "store", makeKey(random), random);
    bool timeKept = true;
    StationCheck check{{.scanner = &scanner,
                        .printer = &printer,
                        .store = store.get(),
                        .folder = folder.path(),
                        .timeIsKept = [this] { return timeKept; }},
                       memory,
                       clock};
};

}  // namespace

TEST_CASE("an empty roll breaks the printer, a short one asks to be seen to") {
    Desk desk;
    CHECK(desk.check.look(StationPart::Printer).health == Health::Well);
    desk.paper.now = PrinterState::PaperLow;
    const PartReport low = desk.check.look(StationPart::Printer);
    CHECK(low.health == Health::Look);
    CHECK(low.paperLow);
    CHECK_FALSE(low.fault);
    desk.paper.now = PrinterState::NoPaper;
    const PartReport none = desk.check.look(StationPart::Printer);
    CHECK(none.health == Health::Broken);
    CHECK(none.fault == FaultCode::PrinterNoPaper);
}

TEST_CASE("the last fault is remembered after the device is well again") {
    Desk desk;
    desk.paper.now = PrinterState::CoverOpen;
    CHECK_FALSE(desk.printer.print({}));
    const Moment then = desk.clock.now();
    desk.clock.set(then + 5min);
    desk.paper.now = PrinterState::Ready;
    CHECK(desk.printer.print({}));
    const PartReport now = desk.check.look(StationPart::Printer);
    CHECK(now.health == Health::Well);
    CHECK(now.history.lastFault == FaultCode::PrinterCoverOpen);
    CHECK(now.history.lastFaultAt == then);
    CHECK(now.history.lastGood == then + 5min);
    CHECK(now.history.uses == 1);
}

TEST_CASE("what a person did is no fault of the scanner") {
    Desk desk;
    for (const FaultCode code : {FaultCode::ScannerEmpty, FaultCode::Cancelled}) {
        desk.glass.fault = code;
        CHECK_FALSE(desk.scanner.scan(ScanKind::Paper, {}, {}));
    }
    CHECK_FALSE(desk.memory.of(StationPart::Scanner).lastFault);
    desk.glass.fault = FaultCode::ScannerJam;
    CHECK_FALSE(desk.scanner.scan(ScanKind::Paper, {}, {}));
    CHECK(desk.memory.of(StationPart::Scanner).lastFault == FaultCode::ScannerJam);
}

TEST_CASE("a scanner says what it can do, or why it cannot") {
    Desk desk;
    CHECK(desk.check.look(StationPart::Scanner).scanner->maxDpi == 600);
    desk.glass.fault = FaultCode::ScannerUnplugged;
    CHECK(desk.check.look(StationPart::Scanner).fault == FaultCode::ScannerUnplugged);
}

TEST_CASE("a station without a reader or a service says so instead of calling it broken") {
    Desk desk;
    CHECK(desk.check.look(StationPart::CardReader).health == Health::NotThere);
    CHECK(desk.check.look(StationPart::Service).health == Health::NotThere);
}

TEST_CASE("the outbox is well while it moves, and asks for a look when something is refused or waits a day") {
    Desk desk;
    REQUIRE(desk.store->commit(dossier('a', desk.clock.now() - 40min), {}));
    REQUIRE(desk.store->commit(dossier('b', desk.clock.now() - 5min), {}));
    PartReport outbox = desk.check.look(StationPart::Outbox);
    CHECK(outbox.health == Health::Well);
    CHECK(outbox.waiting == 2);
    CHECK(outbox.oldest == 40min);
    REQUIRE(desk.store->park(std::string(32, 'b'), FaultCode::ServiceRefused));
    outbox = desk.check.look(StationPart::Outbox);
    CHECK(outbox.health == Health::Look);
    CHECK(outbox.waiting == 1);
    CHECK(outbox.parked == 1);
    REQUIRE(desk.store->unpark(std::string(32, 'b'), desk.clock.now()));
    desk.clock.set(desk.clock.now() + 25h);
    CHECK(desk.check.look(StationPart::Outbox).health == Health::Look);
}

TEST_CASE("a clock nobody keeps is looked at, one that lost its time is broken") {
    Desk desk;
    CHECK(desk.check.look(StationPart::Clock).health == Health::Well);
    desk.timeKept = false;
    CHECK(desk.check.look(StationPart::Clock).health == Health::Look);
    desk.clock.set(std::chrono::sys_days{std::chrono::year{1970} / 1 / 1});
    CHECK(desk.check.look(StationPart::Clock).health == Health::Broken);
}

TEST_CASE("the journal goes whole into a folder that is made for it") {
    Desk desk;
    REQUIRE(desk.store->commit(dossier('a', desk.clock.now()), {}));
    const auto file = exportJournal(*desk.store, desk.folder.path() / "stick", desk.clock.now());
    REQUIRE(file);
    CHECK(file->filename() == "tramso-journal-20261128-030000Z.jsonl");
    CHECK(viewText(*readFile(*file, 1U << 20U)) == *desk.store->journal());
}
