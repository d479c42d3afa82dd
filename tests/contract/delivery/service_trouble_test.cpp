// SPDX-License-Identifier: GPL-3.0-or-later
// A service that has no room, that cannot be found, or that says everything twice.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>

#include "tests/contract/delivery/service_shelf.h"
#include "tests/contract/delivery/stutterer.h"
#include "tests/crash/small_disk.h"

namespace {

using namespace tramso;

constexpr int kRoundsOfTrouble = 8;  // rounds

// While it lives, temporary folders are made below another one.
class TemporaryBelow {
public:
    explicit TemporaryBelow(const std::filesystem::path& folder) { ::setenv("TMPDIR", folder.c_str(), 1); }
    ~TemporaryBelow() {
        if (before_.empty())
            ::unsetenv("TMPDIR");
        else
            ::setenv("TMPDIR", before_.c_str(), 1);
    }
    TemporaryBelow(const TemporaryBelow&) = delete;
    TemporaryBelow& operator=(const TemporaryBelow&) = delete;

private:
    std::string before_ = std::getenv("TMPDIR") == nullptr ? "" : std::getenv("TMPDIR");
};

std::unique_ptr<PortalProcess> portalOn(const SmallDisk& disk) {
    const TemporaryBelow below{disk.path()};
    return std::make_unique<PortalProcess>();
}

}  // namespace

TEST_CASE("a service whose disk is full at any point gets the dossier once it has room, exactly once") {
    const auto disk = SmallDisk::mount(std::size_t{16} << 20U);
    if (!disk) return std::puts("skipped: no private mount (needs root or user namespaces)"), void();
    const auto portal = portalOn(*disk);
    SendingStation station{portal->url(), portal->token()};
    std::size_t dossiers = 0;
    for (const std::size_t room :
         {std::size_t{0}, std::size_t{200'000}, std::size_t{900'000}, std::size_t{1'600'000}}) {
        CAPTURE(room);
        const std::string id = station.commit({400'000, 1'500'000});
        disk->leaveFree(room);
        const auto round = station.deliver();
        CHECK(round.delivered + round.deferred == 1);
        if (round.deferred == 1) CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceBusy));
        disk->makeRoom();
        station.clock().advance(kTiming.longest);
        station.deliverAll(kRoundsOfTrouble);
        CHECK(station.entry(id).state == OutboxState::Delivered);
        CHECK(holdsWhole(*portal, station, id));
        CHECK(dossiersAt(*portal).size() == ++dossiers);
    }
}

TEST_CASE("while nobody knows the service's name its dossiers wait, and they go once it is known") {
    const PortalProcess portal;
    SendingStation station{"http://tramso-portal.invalid:8080", portal.token(), std::chrono::seconds{2}};
    const std::string id = station.commit({20'000});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceUnreachable));
    station.setAddress({.url = "http://localhost:" + std::to_string(portal.port()),
                        .token = portal.token(),
                        .line = {.stall = std::chrono::seconds{10}}});
    station.restart();
    station.clock().advance(kTiming.longest);
    CHECK(station.deliver().delivered == 1);
    CHECK(dossiersAt(portal) == std::vector{id});
    CHECK(holdsWhole(portal, station, id));
}

TEST_CASE(
    "a service that says every answer twice is never believed to have what it has not, and has it once") {
    const PortalProcess portal;
    const Stutter how = GENERATE(Stutter::AtOnce, Stutter::BeforeTheNext);
    Stutterer between{portal.port(), how};
    SendingStation station{between.url(), portal.token()};
    std::vector<std::string> ids;
    for (int i = 0; i < 3; ++i) ids.push_back(station.commit({20'000, 1'500'000}));
    station.deliverAll(kRoundsOfTrouble);
    CHECK(between.repeated() > 0);
    for (const std::string& id : ids)
        if (station.entry(id).state == OutboxState::Delivered) CHECK(holdsWhole(portal, station, id));
    between.speak(Stutter::Never);
    station.clock().advance(kTiming.longest);
    station.deliverAll(kRoundsOfTrouble);
    std::ranges::sort(ids);
    CHECK(dossiersAt(portal) == ids);
    for (const std::string& id : ids) {
        CHECK(station.entry(id).state == OutboxState::Delivered);
        CHECK(holdsWhole(portal, station, id));
    }
}
