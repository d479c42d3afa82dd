// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox as a whole: many dossiers, a clock that jumps, a thread that is told to stop.
#include "kiosk/delivery/outbox.h"

#include <catch2/catch.hpp>
#include <future>

#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/scripted_service.h"
#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

constexpr std::chrono::seconds kLimit{20};

}  // namespace

TEST_CASE("one dossier that is refused or lost for now does not hold up the others") {
    ScriptedService service;
    SendingStation station{service.url()};
    std::vector<std::string> ids;
    for (int i = 0; i < 6; ++i) ids.push_back(station.commit({1000}));
    service.always(ids[0], {.status = 400});
    service.always(ids[1], {.status = 500});
    service.always(ids[2], {.status = 422, .body = R"({"missing":[]})"});
    service.always(ids[3], {.status = 200, .ours = false});
    const RoundResult round = station.deliver();
    CHECK(round.parked == 1);
    CHECK(round.deferred == 3);
    CHECK(round.delivered == 2);
    CHECK(service.handedIn(ids[4]) == 1);
    CHECK(service.handedIn(ids[5]) == 1);
    CHECK(station.entry(ids[0]).state == OutboxState::Parked);
    CHECK(station.entry(ids[0]).lastFault == faultName(FaultCode::ServiceRefused));
}

TEST_CASE("a dossier whose file is damaged on the disk is parked, and the others go") {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string damaged = station.commit({1000});
    const std::string whole = station.commit({1000});
    std::filesystem::resize_file(station.folder() / "store" / "blobs" / damaged / "0.sealed", 500);
    const RoundResult round = station.deliver();
    CHECK(round.delivered == 1);
    CHECK(station.entry(damaged).state == OutboxState::Parked);
    CHECK(station.entry(damaged).lastFault == faultName(FaultCode::StoreBroken));
    CHECK(service.handedIn(whole) == 1);
    CHECK(service.handedIn(damaged) == 0);
}

TEST_CASE("a parked dossier is kept and not tried again") {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000});
    service.always(id, {.status = 400});
    station.deliver();
    const std::string asked = service.asked();
    station.clock().advance(std::chrono::hours{1000});
    station.restart();
    CHECK(station.deliver().parked == 0);
    CHECK(service.asked() == asked);
    CHECK(station.store().manifest(id) == manifestJson(station.dossier(id)));
}

TEST_CASE("a parked dossier goes out once a technician has mended the cause") {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000});
    service.instead("PUT", {{.status = 400}});
    CHECK(station.store().unpark(id, station.clock().now()).error().code == FaultCode::NotFound);
    REQUIRE(station.deliver().parked == 1);
    CHECK(station.store().unpark(id, station.clock().now()).has_value());
    CHECK(station.entry(id).attempts == 0);
    CHECK(station.deliver().delivered == 1);
    CHECK(station.store().unpark(id, station.clock().now()).error().code == FaultCode::NotFound);
    CHECK(station.entry(id).state == OutboxState::Delivered);
}

TEST_CASE("a clock that is put back by years delays no dossier by more than the longest wait") {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000});
    service.instead("POST", {{.status = 500}});
    CHECK(station.deliver().deferred == 1);
    station.clock().advance(-std::chrono::hours{24 * 365 * 3});
    station.deliver();
    station.clock().advance(kTiming.longest);
    CHECK(station.deliver().delivered == 1);
    CHECK(station.entry(id).state == OutboxState::Delivered);
}

TEST_CASE("a clock put back during a round does not make it try without a pause") {
    FaultProxy proxy{1};  // nobody listens there
    SendingStation station{proxy.url()};
    station.commit({1000});
    bool first = true;
    proxy.forecast([&](const std::string&) {
        if (first) station.clock().advance(-std::chrono::hours{1});
        first = false;
        return Weather{};
    });
    CHECK(station.deliver().deferred == 1);
    CHECK(proxy.heads().size() == 1);
}

TEST_CASE("the outbox delivers what waits when it starts and what is committed later, and says so") {
    const PortalProcess portal;
    SendingStation station{"http://127.0.0.1:" + std::to_string(portal.port()), portal.token()};
    const std::string first = station.commit({1000});
    std::promise<void> one, two;
    int delivered = 0;
    Outbox outbox{station.store(), station.service(), station.clock(), kTiming,
                  [&](const RoundResult& round) {
                      for (int i = 0; i < round.delivered; ++i) (++delivered == 1 ? one : two).set_value();
                  }};
    REQUIRE(one.get_future().wait_for(kLimit) == std::future_status::ready);
    CHECK(holdsWhole(portal, station, first));
    const std::string second = station.commit({1000});
    outbox.wake();
    REQUIRE(two.get_future().wait_for(kLimit) == std::future_status::ready);
    CHECK(holdsWhole(portal, station, second));
}

TEST_CASE("an outbox waiting for a silent service stops soon when told to, and the dossier is not blamed") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token(), std::chrono::seconds{120}};
    const std::string id = station.commit({600'000});
    const std::string method = GENERATE("OPTIONS", "POST", "HEAD", "PATCH", "PUT");
    std::promise<void> silent;
    proxy.forecast([&](const std::string& head) {
        return head.starts_with(method) ? Weather{.bytesDown = 0, .ending = Ending::Stall} : Weather{};
    });
    proxy.whenCut([&] { silent.set_value(); });
    const auto started = std::chrono::steady_clock::now();
    {
        const Outbox outbox{station.store(), station.service(), station.clock(), kTiming, {}};
        REQUIRE(silent.get_future().wait_for(kLimit) == std::future_status::ready);
    }
    CHECK(std::chrono::steady_clock::now() - started < kLimit);
    CHECK(station.entry(id).state == OutboxState::Waiting);
    CHECK(station.entry(id).attempts == 0);
}
