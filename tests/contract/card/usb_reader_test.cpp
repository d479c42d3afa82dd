// SPDX-License-Identifier: GPL-3.0-or-later
// The product's reader over the real daemon and its real USB driver, libccid, with a card reader on a bus
// made by umockdev: what only a cable or a dying daemon can do. Run by private_pcscd.sh --no-daemon.
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>

#include "drivers/card/pcsc/pcsc_card_reader.h"
#include "tests/contract/card/pcsc_daemon.h"
#include "tests/contract/card/station.h"
#include "tests/contract/card/usb_card_reader.h"
#include "tests/usb/usb_cable.h"

using namespace tramso;
using namespace tramso::test;

namespace {

class UsbStation final : public Station {
public:
    explicit UsbStation(TrustStore trust = trustIn(knownIssuer())) : trust_{std::move(trust)} {}
    CardReader& reader() override { return reader_; }
    sim::SimCardSlot& slot() override { return slot_; }
    void put(sim::ChipImage image, sim::ChipHabits habits) override {
        slot_.insert(std::move(image), std::move(habits));
        await(*this, CardPresence::Present);
    }

private:
    sim::SimCardSlot slot_;
    UsbCardReader onBus_{slot_};

public:
    UsbCable cable{onBus_};
    PcscDaemon daemon;  // after the bus: it inherits where that is

private:
    TrustStore trust_;
    SystemRandom random_;
    SystemClock clock_;
    PcscCardReader reader_{{}, trust_, random_, clock_};
};

const sim::ChipPlan kPlan;

void requireReads(UsbStation& station) {
    insert(station, sim::issueCard(kPlan, knownIssuer()));
    requireComplete(read(station, canOf(kPlan.citizen)), kPlan, ChipAccess::PaceGenericMapping);
    takeOut(station);
}

}  // namespace

std::unique_ptr<Station> tramso::test::makeStation(TrustStore trust) {
    return std::make_unique<UsbStation>(std::move(trust));
}

TEST_CASE(
    "a USB reader is found when it is plugged in, missed when it is pulled, and reads at every new address") {
    UsbStation station;
    await(station, CardPresence::NoReader);
    for (int i = 0; i < 3; ++i) {
        station.cable.plugIn();
        await(station, CardPresence::Empty);
        requireReads(station);
        station.cable.pull();
        await(station, CardPresence::NoReader);
    }
}

// Run on request: the reading always ends as it should, but on a busy machine pcscd now and then never
// notices that this bus lost the reader (3 of 20 runs beside three busy loops), and it is not known whose
// fault it is.
TEST_CASE("a USB reader pulled while it reads ends the reading, and the next one reads", "[.pull]") {
    UsbStation station;
    station.cable.plugIn();
    insert(station, sim::issueCard(kPlan, knownIssuer()));
    const auto reading = station.reader().read(canOf(kPlan.citizen),
                                               [&](ChipStage, const ChipReading&) {
                                                   if (!station.cable.gone()) station.cable.pull();
                                               },
                                               {});
    REQUIRE_FALSE(reading);
    CHECK(reading.error().code == FaultCode::CardReaderUnplugged);
    await(station, CardPresence::NoReader);
    station.slot().remove();
    station.cable.plugIn();
    await(station, CardPresence::Empty);
    requireReads(station);
}

TEST_CASE("when the daemon dies and is started anew, the reader is found again") {
    UsbStation station;
    station.cable.plugIn();
    await(station, CardPresence::Empty);
    requireReads(station);
    station.daemon.end(SIGKILL);
    await(station, CardPresence::NoReader);
    station.daemon.start();
    await(station, CardPresence::Empty);
    requireReads(station);
}

TEST_CASE("a card pulled out of a USB reader is reported, wherever the reading stands") {
    UsbStation station;
    station.cable.plugIn();
    const auto image = sim::issueCard(kPlan, knownIssuer());
    insert(station, image);
    requireComplete(read(station, canOf(kPlan.citizen)), kPlan, ChipAccess::PaceGenericMapping);
    const int commands = station.slot().traffic().commands;
    for (const int n : {1, 2, 3, 6, 10, commands - 1, commands}) {
        CAPTURE(n, commands);
        takeOut(station);
        insert(station, image);
        station.slot().pullOutAt(n);
        const auto reading = read(station, canOf(kPlan.citizen));
        REQUIRE_FALSE(reading);
        CHECK(reading.error().code == FaultCode::CardRemoved);
        await(station, CardPresence::Empty);
    }
}
