// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/station_facts.h"

#include <catch2/catch.hpp>

#include "kiosk/crypto/sealing.h"
#include "kiosk/device/service_state.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

class StoppedClock final : public Clock {
public:
    Moment now() const override { return at; }
    Moment at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 28} + 3h;
};

class EmptyRoll final : public ReceiptPrinter {
public:
    PrinterState state() override { return now; }
    int widthDots() const override { return 576; }
    Result<Done> print(const DotImage&) override { return Done{}; }
    PrinterState now = PrinterState::Ready;
};

struct Box {
    ScratchFolder folder;
    StoppedClock clock;
    SystemRandom random;
    DeviceMemory memory;
    EmptyRoll roll;
    WatchedPrinter printer{roll, memory, clock};
    std::unique_ptr<DossierStore> store =
        *DossierStore::open(folder.path() / "store", makeKey(random), random);
    StationCheck check{{.printer = &printer, .store = store.get(), .folder = folder.path(), .timeIsKept = {}},
                       memory,
                       clock};

    StationFacts facts() { return stationFacts(check, memory, folder.path() / "store"); }
    std::string json() {
        return reportJson({"Trạm", "Khu phố 5", "0.1.0"}, facts(), std::string(32, 'a'), {});
    }
};

bool tells(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_METHOD(Box, "a printer without paper is told each minute and is one fault") {
    roll.now = PrinterState::NoPaper;
    for (int minute = 0; minute < 5; ++minute) static_cast<void>(facts());
    CHECK(facts().of(StationPart::Printer).health == Health::Broken);
    CHECK(facts().faults == std::map<FaultCode, int>{{FaultCode::PrinterNoPaper, 1}});
    roll.now = PrinterState::Ready;
    clock.at += 1min;
    memory.worked(StationPart::Printer, clock.now());
    CHECK(facts().of(StationPart::Printer).health == Health::Well);
    clock.at += 1min;
    roll.now = PrinterState::NoPaper;
    CHECK(facts().faults.at(FaultCode::PrinterNoPaper) == 2);
    CHECK(tells(json(), R"({"fault":"printer.no_paper","health":"broken","part":"printer"})"));
}

TEST_CASE_METHOD(Box, "the scanner is known by its last use") {
    CHECK(facts().of(StationPart::Scanner).health == Health::Well);
    memory.failed(StationPart::Scanner, FaultCode::ScannerJam, clock.now());
    CHECK(facts().of(StationPart::Scanner).health == Health::Broken);
    CHECK(facts().of(StationPart::Scanner).fault == FaultCode::ScannerJam);
    memory.worked(StationPart::Scanner, clock.now() + 1min);
    CHECK(facts().of(StationPart::Scanner).health == Health::Well);
}

TEST_CASE_METHOD(Box, "a station taken out of service, and a roll near its end, are told") {
    CHECK(tells(json(), R"("in_service":true,"outbox")"));
    REQUIRE(writeServiceState(serviceFile(folder.path() / "store"), {.pause = Pause::Closed, .words = {}}));
    roll.now = PrinterState::PaperLow;
    CHECK(tells(json(), R"("in_service":false)"));
    CHECK(tells(json(), R"("paper_low":true)"));
}

TEST_CASE_METHOD(Box, "names are told to a collector so that it can read them") {
    const std::string text = metricsText({"Trạm \"một\"\\", "", "0.1.0"}, facts(), {}, clock.now());
    CHECK(tells(text, R"(station="Trạm \"một\"\\",neighbourhood="")"));
    CHECK(
        tells(text, "# TYPE tramso_kiosk_part_broken gauge\ntramso_kiosk_part_broken{part=\"printer\"} 0\n"));
    CHECK(tells(text, "tramso_kiosk_written_seconds 1795834800\n"));  // 2026-11-28T03:00:00Z
}
