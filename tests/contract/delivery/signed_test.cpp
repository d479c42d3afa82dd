// SPDX-License-Identifier: GPL-3.0-or-later
// The signature of docs/wire.md §3 between the real station and the real portal, which share no code.
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

void registerStation(PortalProcess& portal, const std::string& key, const std::string& name) {
    portal.end(SIGTERM);
    std::ofstream{portal.data() / "stations"} << key << ' ' << name << '\n';
    portal.start();
}

}  // namespace

TEST_CASE("a registered station's dossiers arrive, signed over the manifest as it was committed") {
    PortalProcess portal;
    SendingStation station{portal.url(), portal.token()};
    registerStation(portal, station.publicKey(), "Trạm mẫu 1");
    const std::string id = station.commit({1000});
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
}

TEST_CASE("a station that is not registered where others are keeps its dossiers until it is") {
    PortalProcess portal;
    SendingStation station{portal.url(), portal.token()};
    registerStation(portal, std::string(64, 'a'), "Trạm khác");
    const std::string id = station.commit({1000});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceDenied));
    CHECK(dossiersAt(portal).empty());
    registerStation(portal, station.publicKey(), "Trạm mẫu 1");
    station.clock().advance(kTiming.longest);
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
}
