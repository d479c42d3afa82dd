// SPDX-License-Identifier: GPL-3.0-or-later
// The service is away, dies at a bad moment, and comes back on the same folder and port.
#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

constexpr std::size_t kLarge = 3U << 20U;
constexpr std::uint64_t kHeads = 8'000;  // bytes; more than all heads and manifests of one delivery

bool starts(const std::string& text, std::string_view with) {
    return text.starts_with(with);
}

// How much of the only upload a portal keeps has been written.
std::uintmax_t bytesOfUploadAt(const PortalProcess& portal) {
    const std::filesystem::directory_iterator upload{portal.data() / "uploads"};
    return upload->file_size();
}

// What the station must look like while the service is away.
void checkKept(SendingStation& station, const std::string& id) {
    CHECK(station.entry(id).state == OutboxState::Waiting);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceUnreachable));
    CHECK(station.store().manifest(id) == manifestJson(station.dossier(id)));
    for (std::size_t i = 0; i < station.pdfs(id).size(); ++i)
        CHECK(station.store().document(id, station.dossier(id).documents[i].file) == station.pdfs(id)[i]);
}

void checkArrivedOnce(const PortalProcess& portal, SendingStation& station, const std::string& id) {
    station.clock().advance(kTiming.longest);
    CHECK(station.deliver().delivered == 1);
    station.clock().advance(kTiming.longest);
    CHECK(station.deliver().delivered == 0);
    CHECK(dossiersAt(portal) == std::vector{id});
    CHECK(holdsWhole(portal, station, id));
    CHECK(uploadsAt(portal) == 0);
}

// Kills the portal when the weather for requests that begin with `with` has had its time.
void killAt(FaultProxy& proxy, PortalProcess& portal, std::string with, Weather weather) {
    proxy.forecast([with = std::move(with), weather](const std::string& head) {
        return starts(head, with) ? weather : Weather{};
    });
    proxy.whenCut([&portal] { portal.end(SIGKILL); });
}

void comeBack(FaultProxy& proxy, PortalProcess& portal) {
    proxy.forecast({});
    proxy.whenCut({});
    portal.start();
}

}  // namespace

TEST_CASE("a dossier committed while the service is away is sent when it comes") {
    PortalProcess portal;
    SendingStation station{"http://127.0.0.1:" + std::to_string(portal.port()), portal.token()};
    portal.end(SIGTERM);
    const std::string id = station.commit({5000, 6000});
    CHECK(station.deliver().deferred == 1);
    checkKept(station, id);
    portal.start();
    checkArrivedOnce(portal, station, id);
}

TEST_CASE("a service killed in the middle of an upload is sent only what it lacks") {
    PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const std::string id = station.commit({kLarge});
    killAt(proxy, portal, "PATCH", {.bytesUp = kLarge / 2});
    proxy.whenCut([&portal] {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        while (bytesOfUploadAt(portal) == 0 && std::chrono::steady_clock::now() < limit)
            std::this_thread::yield();
        portal.end(SIGKILL);
    });
    CHECK(station.deliver().deferred == 1);
    checkKept(station, id);
    const bool alsoTheStation = GENERATE(false, true);
    if (alsoTheStation) station.restart();

    comeBack(proxy, portal);
    const auto kept = bytesOfUploadAt(portal);
    REQUIRE(kept > 0);
    const auto before = proxy.up();
    checkArrivedOnce(portal, station, id);
    CHECK(proxy.up() - before < kLarge - kept + kHeads);
}

TEST_CASE("a service killed before it acknowledges has the dossier once in the end") {
    PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const std::string id = station.commit({20'000, 30'000});
    SECTION("all documents there, the manifest not yet") {
        killAt(proxy, portal, "PUT", {.bytesUp = 0});
    }
    SECTION("in the middle of the manifest") {
        killAt(proxy, portal, "PUT", {.bytesUp = 600});
    }
    SECTION("the manifest taken in, the answer never seen") {
        killAt(proxy, portal, "PUT", {.bytesDown = 0});
    }
    SECTION("in the middle of the answer") {
        killAt(proxy, portal, "PUT", {.bytesDown = 40});
    }
    CHECK(station.deliver().deferred == 1);
    checkKept(station, id);
    comeBack(proxy, portal);
    const auto before = proxy.up();
    checkArrivedOnce(portal, station, id);
    CHECK(proxy.up() - before < kHeads);  // no document went a second time
}

TEST_CASE("an upload whose creation was never answered is created again, and nothing is left of the first") {
    PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const std::string id = station.commit({20'000});
    killAt(proxy, portal, "POST", {.bytesDown = 0});
    CHECK(station.deliver().deferred == 1);
    checkKept(station, id);
    comeBack(proxy, portal);
    checkArrivedOnce(portal, station, id);
}

TEST_CASE("a service that lost an upload while it was away gets it anew") {
    PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const std::string id = station.commit({20'000, 30'000});
    killAt(proxy, portal, "PUT", {.bytesUp = 0});
    CHECK(station.deliver().deferred == 1);
    std::filesystem::remove(std::filesystem::directory_iterator { portal.data() / "uploads" } -> path());
    comeBack(proxy, portal);
    checkArrivedOnce(portal, station, id);
}
